import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { checkedEntities } from '../messages/checked-text.ts';
import type { MessageEntity } from '../messages/message-entity.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { Draft } from './draft.ts';

export interface DraftToSave {
  readonly boxId: UserId;
  readonly peerId: PeerId;
  readonly text: string;
  readonly entities: readonly MessageEntity[] | undefined;
  readonly replyToId: number | undefined;
  readonly noWebpage: boolean;
}

/**
 * Keeps what was begun for the other devices; an empty one takes it away.
 *
 * @throws MESSAGE_TOO_LONG, ENTITIES_TOO_LONG, ENTITY_BOUNDS_INVALID
 * Source: core.telegram.org/method/messages.saveDraft
 */
export async function saveDraft(parts: MessageParts, saving: DraftToSave, origin: Origin): Promise<void> {
  const { boxId, peerId, text, replyToId } = saving;
  // Twice as long as a message: what is too long to be sent can still be begun.
  if (text.length > parts.limits.textLengthMax * 2) throw rpcError('MESSAGE_TOO_LONG');
  const date = nowSeconds(parts.clock);
  const entities = checkedEntities(text, saving.entities ?? [], parts.limits);
  const draft: Draft | undefined =
    text === '' && replyToId === undefined
      ? undefined
      : {
          text,
          entities: entities.length === 0 ? undefined : entities,
          replyToId,
          noWebpage: saving.noWebpage || undefined,
          date,
        };
  const isChanged = await parts.dialogs.setDraft({ boxId, peerId, draft, date });
  if (isChanged) parts.bus.publish(boxId, { kind: 'state', event: { kind: 'draft', peerId, draft }, date, origin });
}

/** Takes all drafts away. Source: core.telegram.org/method/messages.clearAllDrafts */
export async function clearAllDrafts(parts: MessageParts, boxId: UserId, origin: Origin): Promise<void> {
  const date = nowSeconds(parts.clock);
  for (const peerId of await parts.dialogs.clearDrafts(boxId, date)) {
    parts.bus.publish(boxId, { kind: 'state', event: { kind: 'draft', peerId, draft: undefined }, date, origin });
  }
}
