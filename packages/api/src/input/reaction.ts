import { rpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/**
 * The emoji of a reaction; undefined for an empty one. Custom emoji and paid reactions are not among
 * those that can be given here.
 *
 * @throws REACTION_INVALID
 */
export function readReaction(reaction: Tl<'Reaction'>): string | undefined {
  switch (reaction._) {
    case 'reactionEmoji':
      return reaction.emoticon;
    case 'reactionEmpty':
      return undefined;
    default:
      throw rpcError('REACTION_INVALID');
  }
}
