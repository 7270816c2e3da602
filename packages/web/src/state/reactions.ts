/** What people answered a message with, by one sign each. */
import type { Constructors, TypeMessageReactions } from '../codec/generated/types.ts';

export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  readonly isMine: boolean;
}

function emojiOf(raw: Constructors['reactionCount']): string | undefined {
  return raw.reaction._ === 'reactionEmoji' ? raw.reaction.emoticon : undefined;
}

/** The page's reactions. A `min` one does not say which are one's own: those stay as they were known. */
export function reactionsOf(
  raw: TypeMessageReactions | undefined,
  known: readonly Reaction[] = [],
): readonly Reaction[] {
  if (raw === undefined) return [];
  const mine = new Set(known.filter((one) => one.isMine).map((one) => one.emoji));
  return raw.results.flatMap((result) => {
    const emoji = emojiOf(result);
    if (emoji === undefined) return [];
    const isMine = raw.min === true ? mine.has(emoji) : result.chosen_order !== undefined;
    return [{ emoji, count: result.count, isMine }];
  });
}

/** The reactions after one's own was set to `emoji`, or taken away by `undefined`. */
export function withOwnReaction(reactions: readonly Reaction[], emoji: string | undefined): readonly Reaction[] {
  const without = reactions.flatMap((one) => {
    if (!one.isMine) return [one];
    return one.count > 1 ? [{ ...one, count: one.count - 1, isMine: false }] : [];
  });
  if (emoji === undefined) return without;
  if (!without.some((one) => one.emoji === emoji)) return [...without, { emoji, count: 1, isMine: true }];
  return without.map((one) => (one.emoji === emoji ? { ...one, count: one.count + 1, isMine: true } : one));
}
