import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { appendMessage } from './append-message.ts';
import { affected, deliver, type Affected } from './deliver.ts';
import type { MessageParts } from './message-parts.ts';

/**
 * Deletes messages from one's own box and, where revoked, for everybody. What is not there is passed over.
 *
 * @throws MESSAGE_IDS_EMPTY; MESSAGE_ID_INVALID where too many are named.
 * Source: core.telegram.org/method/messages.deleteMessages
 */
export async function deleteMessages(
  parts: MessageParts,
  deletion: {
    readonly boxId: PeerId;
    readonly ids: readonly number[];
    readonly revoke: boolean;
    /** Who deletes them, for the log of a channel. */
    readonly actorId?: UserId | undefined;
  },
  origin: Origin,
): Promise<Affected> {
  if (deletion.ids.length === 0) throw rpcError('MESSAGE_IDS_EMPTY');
  if (deletion.ids.length > parts.limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const deliveries = await parts.boxes.delete({ ...deletion, nowS: nowSeconds(parts.clock) });
  deliver(parts, deliveries, deletion.boxId, origin);
  return await affected(parts, deliveries, deletion.boxId);
}

export interface HistoryToDelete {
  readonly boxId: UserId;
  readonly peerId: PeerId;
  /** Inclusive; 0 for none. */
  readonly maxId: number;
  readonly minDate: number;
  readonly maxDate: number;
  readonly revoke: boolean;
  /** Keep the dialog, empty, in the list. */
  readonly justClear: boolean;
}

/**
 * Deletes a dialog's messages, so many at once: `offset` above 0 asks the client to call again.
 *
 * Source: core.telegram.org/method/messages.deleteHistory
 */
export async function deleteHistory(
  parts: MessageParts,
  deletion: HistoryToDelete,
  origin: Origin,
): Promise<Affected & { readonly offset: number }> {
  const { boxId, peerId } = deletion;
  const { deliveries, isMoreLeft } = await parts.boxes.deleteHistory({
    ...deletion,
    limit: parts.limits.deletedAtOnceMax,
  });
  deliver(parts, deliveries, boxId, origin);
  const done = await affected(parts, deliveries, boxId);
  if (isMoreLeft) return { ...done, offset: 1 };
  if (!deletion.justClear || done.ptsCount === 0) return { ...done, offset: 0 };
  const note = await appendMessage(
    parts,
    {
      authorId: boxId,
      date: nowSeconds(parts.clock),
      text: '',
      extra: { action: { kind: 'historyClear' } },
      places: [{ boxId, peerId, isOut: true }],
    },
    origin,
  );
  return { pts: note.id, ptsCount: note.id - done.pts + done.ptsCount, offset: 0 };
}
