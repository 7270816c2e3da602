import { reactionEmoji } from '@suaka/domain';
import { handler } from '../handler.ts';
import { reactionListMax, renderReactionList } from './reaction-list.ts';

/** What the caller reacts with most, and then all others as they are offered. Source: core.telegram.org/method/messages.getTopReactions */
export const getTopReactions = handler('messages.getTopReactions', { lane: 2, allow: 'user' }, async (call, params) => {
  const limit = Math.min(Math.max(params.limit, 1), reactionListMax);
  const used = await call.services.messages.facts.reactions.used(call.caller.userId, 'top', limit);
  return renderReactionList([...new Set([...used, ...reactionEmoji])].slice(0, limit), params.hash);
});
