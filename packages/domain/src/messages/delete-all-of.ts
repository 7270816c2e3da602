import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { affected, deliver, type Affected } from './deliver.ts';
import type { MessageParts } from './message-parts.ts';

/** How many messages of a basic group are looked through for those of one member, the newest. */
const lookedThroughMax = 10_000;

/**
 * Deletes what someone wrote in a group for all, as one member's box has it. In a channel's box the
 * messages are found by their author; in others they are looked for.
 *
 * @returns what it did to the box, and whether more is left than one call deletes.
 * Source: core.telegram.org/method/channels.deleteParticipantHistory
 */
export async function deleteAllOf(
  parts: MessageParts,
  deletion: { readonly boxId: PeerId; readonly peerId: PeerId; readonly authorId: UserId; readonly actorId: UserId },
  origin: Origin,
): Promise<Affected & { readonly isMoreLeft: boolean }> {
  const { boxId, actorId } = deletion;
  const limit = parts.limits.deletedAtOnceMax;
  const found = await idsOf(parts, deletion, limit + 1);
  const ids = found.slice(0, limit);
  const deliveries =
    ids.length === 0
      ? []
      : await parts.boxes.delete({ boxId, ids, revoke: true, actorId, nowS: nowSeconds(parts.clock) });
  deliver(parts, deliveries, boxId, origin);
  return { ...(await affected(parts, deliveries, boxId)), isMoreLeft: found.length > limit };
}

async function idsOf(
  { boxes, limits }: MessageParts,
  { boxId, peerId, authorId }: { readonly boxId: PeerId; readonly peerId: PeerId; readonly authorId: UserId },
  wanted: number,
): Promise<number[]> {
  // In a channel's box the index knows authors as it knows dialogs.
  const isByAuthor = boxId === peerId;
  const ids: number[] = [];
  let offsetId = 0;
  let lookedThrough = 0;
  while (ids.length < wanted && lookedThrough < lookedThroughMax) {
    const { messages } = await boxes.history({
      boxId,
      peerId: isByAuthor ? authorId : peerId,
      offsetId,
      offsetDate: 0,
      addOffset: 0,
      limit: limits.pageMax,
      maxId: 0,
      minId: 0,
    });
    for (const { id, content } of messages) if (content.authorId === authorId) ids.push(id);
    lookedThrough += messages.length;
    offsetId = messages.at(-1)?.id ?? 0;
    if (messages.length < limits.pageMax) break;
  }
  return ids.slice(0, wanted);
}
