/**
 * The emoji that messages can be reacted to with, in the order in which clients offer them. The one
 * place that lists them: their pictures and animations are found by these.
 * Source: core.telegram.org/api/reactions
 */
export const reactionEmoji: readonly string[] = [
  '👍',
  '❤',
  '🔥',
  '🎉',
  '😁',
  '🥰',
  '😍',
  '🤩',
  '😢',
  '😱',
  '🤔',
  '🤯',
  '💯',
  '⚡',
  '💔',
  '👎',
];

/** What a double tap reacts with until someone chooses another. */
export const firstReaction = '👍';

const known = new Map(reactionEmoji.map((emoji) => [bare(emoji), emoji]));

/** A reaction as it is listed here; undefined for what is none. Clients differ in variation selectors. */
export const knownReaction = (emoji: string): string | undefined => known.get(bare(emoji));

function bare(emoji: string): string {
  return emoji.replaceAll('\u{FE0F}', '');
}
