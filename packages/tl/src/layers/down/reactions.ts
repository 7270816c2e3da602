import type { Tl } from '../../types.ts';
import { down, leftOutWhen, until144 } from './down.ts';

const emoticon = (reaction: Tl<'Reaction'>): string => (reaction._ === 'reactionEmoji' ? reaction.emoticon : '');
const isEmoji = (reaction: Tl<'Reaction'>): boolean => reaction._ === 'reactionEmoji';
const isPaid = (reaction: Tl<'Reaction'>): boolean => reaction._ === 'reactionPaid';

/** Reactions were strings until 144; custom emoji came in 145, paid ones after 152. */
export const reactions = [
  down('reactionCount', until144, ({ chosen_order, reaction, count }) => ({
    _: 'reactionCount',
    chosen: chosen_order !== undefined,
    reaction: emoticon(reaction),
    count,
  })),
  down('messagePeerReaction', until144, (value) => ({ ...value, reaction: emoticon(value.reaction) })),
  down('reactionPaid', [152], () => ({ _: 'reactionEmpty' })),
];

export const reactionsLeftOut = [
  leftOutWhen('reactionCount', until144, ({ reaction }) => !isEmoji(reaction)),
  leftOutWhen('messagePeerReaction', until144, ({ reaction }) => !isEmoji(reaction)),
  leftOutWhen('reactionCount', [152], ({ reaction }) => isPaid(reaction)),
  leftOutWhen('messagePeerReaction', [152], ({ reaction }) => isPaid(reaction)),
];
