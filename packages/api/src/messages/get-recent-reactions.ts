import { handler } from '../handler.ts';
import { reactionListMax, renderReactionList } from './reaction-list.ts';

/** Source: core.telegram.org/method/messages.getRecentReactions */
export const getRecentReactions = handler(
  'messages.getRecentReactions',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const limit = Math.min(Math.max(params.limit, 1), reactionListMax);
    const used = await call.services.messages.facts.reactions.used(call.caller.userId, 'recent', limit);
    return renderReactionList(used, params.hash);
  },
);
