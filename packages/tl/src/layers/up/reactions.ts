import type { Tl } from '../../types.ts';
import { up } from './up.ts';

const emoji = (emoticon: string): Tl<'Reaction'> => ({ _: 'reactionEmoji', emoticon });
const privacy = (isPrivate: boolean): Tl<'PaidReactionPrivacy'> =>
  isPrivate ? { _: 'paidReactionPrivacyAnonymous' } : { _: 'paidReactionPrivacyDefault' };

/** Reactions were strings up to layer 144, the privacy of paid ones a Bool up to 198. */
export const reactions = [
  // An empty string, like an absent one, takes the reaction back.
  up(['messages.sendReaction#25690ce4'], ({ reaction, ...rest }) => ({
    ...rest,
    reaction: reaction ? [emoji(reaction)] : undefined,
  })),
  up(['messages.getMessageReactionsList#e0ee6b77'], ({ reaction, ...rest }) => ({
    ...rest,
    reaction: reaction === undefined ? undefined : emoji(reaction),
  })),
  up(['messages.setDefaultReaction#d960c4d4'], ({ reaction, ...rest }) => ({ ...rest, reaction: emoji(reaction) })),
  up(['messages.setChatAvailableReactions#14050ea6'], ({ available_reactions: list, ...rest }) => ({
    ...rest,
    available_reactions:
      list.length === 0 ? { _: 'chatReactionsNone' } : { _: 'chatReactionsSome', reactions: list.map(emoji) },
  })),
  up(['messages.sendPaidReaction#9dd6a67b'], ({ private: isPrivate, ...rest }) => ({
    ...rest,
    private: isPrivate === undefined ? undefined : privacy(isPrivate),
  })),
  up(['messages.togglePaidReactionPrivacy#849ad397'], ({ private: isPrivate, ...rest }) => ({
    ...rest,
    private: privacy(isPrivate),
  })),
];
