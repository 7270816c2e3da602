import { reactionEmoji } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderReaction } from '../render/facts/reactions.ts';

/** How many reactions such a list holds at most. */
export const reactionListMax = 100;

/** A list of reactions, or that the client has it already. Source: core.telegram.org/api/offsets#hash-generation */
export function renderReactionList(emoji: readonly string[], hash: bigint): Tl<'messages.Reactions'> {
  const own = hashOf(emoji);
  if (hash !== 0n && hash === own) return { _: 'messages.reactionsNotModified' };
  return { _: 'messages.reactions', hash: own, reactions: emoji.map(renderReaction) };
}

/** Equal for equal lists, as clients send back what they were given and compute nothing of it. */
const hashOf = (emoji: readonly string[]): bigint =>
  hashOfNumbers(emoji.map((each) => reactionEmoji.indexOf(each) + 1));

/** Equal for equal lists of numbers. */
export function hashOfNumbers(numbers: readonly number[]): bigint {
  let hash = 0n;
  for (const each of numbers) {
    hash ^= hash >> 21n;
    hash ^= (hash << 35n) & longMask;
    hash ^= hash >> 4n;
    hash = (hash + BigInt(each)) & longMask;
  }
  return BigInt.asIntN(64, hash);
}

const longMask = (1n << 64n) - 1n;
