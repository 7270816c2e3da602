import { bringSavedUpToDate, reactionEmoji, type SavedTag } from '@suaka/domain';
import { accessSavedPeer } from '../access/access-saved-peer.ts';
import { handler } from '../handler.ts';
import { renderReaction } from '../render/facts/reactions.ts';
import { hashOfNumbers } from './reaction-list.ts';

/** What the caller tags saved messages with. Source: core.telegram.org/method/messages.getSavedReactionTags */
export const getSavedReactionTags = handler(
  'messages.getSavedReactionTags',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { services, caller } = call;
    const peerId = params.peer && (await accessSavedPeer(call, params.peer));
    if (peerId !== undefined) await bringSavedUpToDate(services.dialogSettings, caller.userId);
    const tags = await services.messages.facts.reactions.tags(caller.userId, peerId);
    const hash = hashOfNumbers(tags.flatMap(numbersOf));
    if (params.hash !== 0n && params.hash === hash) return { _: 'messages.savedReactionTagsNotModified' };
    return {
      _: 'messages.savedReactionTags',
      tags: tags.map(({ emoji, title, count }) => ({
        _: 'savedReactionTag',
        reaction: renderReaction(emoji),
        title,
        count,
      })),
      hash,
    };
  },
);

/** All that a list of tags says, so that another list has another hash. */
const numbersOf = ({ emoji, title = '', count }: SavedTag): readonly number[] => [
  reactionEmoji.indexOf(emoji) + 1,
  count,
  ...Array.from(title, (character) => character.codePointAt(0) ?? 0),
];
