import { RpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import { deliver } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BoxEvent } from '../updates/box-event.ts';

/** Messages whose reactions of one person one call takes back, the newest; another call takes those before. */
export const takenBackMax = 500;

/**
 * Takes someone's reactions to a message back, as an admin does.
 *
 * @returns what happened in the box that shows the message to the caller.
 * @throws MESSAGE_NOT_MODIFIED where there are none
 * Source: core.telegram.org/method/messages.deleteParticipantReaction
 */
export async function takeBackReactions(
  parts: MessageParts,
  { boxId, id, userId }: { readonly boxId: PeerId; readonly id: number; readonly userId: UserId },
  origin?: Origin,
): Promise<readonly BoxEvent[]> {
  const { deliveries } = await parts.facts.reactions.send({
    userId,
    boxId,
    id,
    emoji: [],
    isBig: false,
    isPost: false,
    addToRecent: false,
    kindsMax: 0,
    date: nowSeconds(parts.clock),
  });
  deliver(parts, deliveries, boxId, origin);
  return deliveries[0]?.events ?? [];
}

/**
 * Takes back what someone reacted with in a group, as the caller's box has it. No origin is left out: the caller's answer
 * does not tell what happened.
 *
 * Source: core.telegram.org/method/messages.deleteParticipantReactions
 */
export async function takeBackAllReactions(
  parts: MessageParts,
  wish: { readonly boxId: PeerId; readonly peerId: PeerId; readonly userId: UserId },
): Promise<void> {
  const ids = await parts.facts.reactions.reactedTo({ ...wish, limit: takenBackMax });
  for (const id of ids) {
    try {
      await takeBackReactions(parts, { ...wish, id });
    } catch (error) {
      // Taken back or deleted by somebody else in the meantime.
      if (!(error instanceof RpcError)) throw error;
    }
  }
}
