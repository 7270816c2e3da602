import type { Tl } from '../../types.ts';
import { down, until144 } from './down.ts';

/** The reactions that everyone could use when a chat's list still had to name each one. */
const everyReaction = ['👍', '👎', '❤', '🔥', '🥰', '👏', '😁', '🤔', '🤯', '😱', '🤬', '😢', '🎉', '🤩', '🤮', '💩'];

/** Custom emoji cannot be said in layers whose reactions are strings. */
function emoticons(reactions: Tl<'ChatReactions'>): string[] {
  if (reactions._ === 'chatReactionsNone') return [];
  if (reactions._ === 'chatReactionsAll') return everyReaction;
  return reactions.reactions.flatMap((reaction) => (reaction._ === 'reactionEmoji' ? [reaction.emoticon] : []));
}

const optionalEmoticons = (reactions: Tl<'ChatReactions'> | undefined): string[] | undefined =>
  reactions && emoticons(reactions);

export const chatReactions = [
  down('chatFull', until144, (value) => ({
    ...value,
    available_reactions: optionalEmoticons(value.available_reactions),
  })),
  down('channelFull', until144, (value) => ({
    ...value,
    available_reactions: optionalEmoticons(value.available_reactions),
  })),
  down('channelAdminLogEventActionChangeAvailableReactions', until144, (value) => ({
    ...value,
    prev_value: emoticons(value.prev_value),
    new_value: emoticons(value.new_value),
  })),
];
