import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import { deliver } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BoxEvent } from '../updates/box-event.ts';
import { knownReaction } from './reaction-emoji.ts';

/** Reactions that one person gives to one message. Nothing is sold here, so all have what premium accounts have. */
export const reactionsOfOneMax = 3;
/** Different reactions that one message can have. */
export const reactionKindsMax = 11;

/**
 * Puts someone's reactions to a message in the place of those before; none takes them back.
 *
 * @returns what happened in the box that shows the message to the caller.
 * @throws REACTION_INVALID where one is unknown or not allowed here, REACTIONS_TOO_MANY,
 * MESSAGE_ID_INVALID for a service message, MESSAGE_NOT_MODIFIED
 * Source: core.telegram.org/method/messages.sendReaction
 */
export async function sendReaction(
  parts: MessageParts,
  sending: {
    readonly userId: UserId;
    readonly message: BoxMessage;
    readonly emoji: readonly string[];
    readonly isBig: boolean;
    readonly addToRecent: boolean;
    /** Those that the chat allows; undefined for all. */
    readonly allowed: readonly string[] | undefined;
  },
  origin: Origin,
): Promise<readonly BoxEvent[]> {
  const { userId, message, isBig, addToRecent } = sending;
  if (message.content.extra?.action !== undefined) throw rpcError('MESSAGE_ID_INVALID');
  const emoji = [...new Set(sending.emoji.map((each) => checkedReaction(each, sending.allowed)))];
  if (emoji.length > reactionsOfOneMax) throw rpcError('REACTIONS_TOO_MANY');
  const date = nowSeconds(parts.clock);
  const { deliveries } = await parts.facts.reactions.send({
    userId,
    boxId: message.boxId,
    id: message.id,
    emoji,
    isBig,
    isPost: message.content.extra?.isPost === true,
    addToRecent: addToRecent && emoji.length > 0,
    kindsMax: reactionKindsMax,
    date,
  });
  deliver(parts, deliveries, message.boxId, origin);
  if (addToRecent && emoji.length > 0) {
    parts.bus.publish(userId, { kind: 'state', event: { kind: 'recentReactions' }, date, origin });
  }
  return deliveries[0]?.events ?? [];
}

/** @throws REACTION_INVALID */
export function checkedReaction(emoji: string, allowed: readonly string[] | undefined): string {
  const known = knownReaction(emoji);
  if (known === undefined) throw rpcError('REACTION_INVALID');
  if (allowed !== undefined && !allowed.some((each) => knownReaction(each) === known))
    throw rpcError('REACTION_INVALID');
  return known;
}
