import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { unreadPage } from './unread-page.ts';

/** What the caller wrote and others reacted to. Source: core.telegram.org/method/messages.getUnreadReactions */
export const getUnreadReactions = handler('messages.getUnreadReactions', { lane: 2, allow: 'user' }, (call, params) => {
  if (params.saved_peer_id !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  return unreadPage(call, 'reactions', params);
});
