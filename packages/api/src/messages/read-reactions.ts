import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readAllUnread } from './read-all-unread.ts';

/** Source: core.telegram.org/method/messages.readReactions */
export const readReactions = handler('messages.readReactions', { lane: 1, allow: 'user' }, (call, params) => {
  if (params.saved_peer_id !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  return readAllUnread(call, 'reactions', params);
});
