import { rpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessAdminRight, accessAsMember, accessChat } from '../access/access-chat.ts';
import { setOf } from '../channels/set-of.ts';
import { handler } from '../handler.ts';

/** Reactions that one chat lists. */
const reactionsMax = 100;

/** Source: core.telegram.org/method/messages.setChatAvailableReactions */
export const setChatAvailableReactions = handler(
  'messages.setChatAvailableReactions',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.paid_enabled === true || params.reactions_limit !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { card } = accessAdminRight(accessAsMember(await accessChat(call, params.peer)), 'change_info');
    return await setOf(call, card, { reactions: readReactions(params.available_reactions) });
  },
);

/** Null stands for all. */
function readReactions(given: Tl<'ChatReactions'>): readonly string[] | null {
  if (given._ === 'chatReactionsAll') return null;
  if (given._ === 'chatReactionsNone') return [];
  if (given.reactions.length > reactionsMax) throw rpcError('REACTION_INVALID');
  return [
    ...new Set(
      given.reactions.map((reaction) => {
        if (reaction._ !== 'reactionEmoji' || reaction.emoticon === '') throw rpcError('REACTION_INVALID');
        return reaction.emoticon;
      }),
    ),
  ];
}
