import { channelOfPeer, chatOfPeer, commonChats, pageLength, peerKind, rpcError, type PeerId } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';

/** Groups that both are in, by falling ids. Source: core.telegram.org/method/messages.getCommonChats */
export const getCommonChats = handler('messages.getCommonChats', { lane: 2, allow: 'user' }, async (call, params) => {
  const { limits } = call.services.messages;
  const other = await accessUser(call, params.user_id);
  const viewer = call.caller.userId;
  if (other.id === viewer) throw rpcError('USER_ID_INVALID');
  const groups = await commonChats(call.services.messages, viewer, other.id);
  const bare = (id: PeerId): number => (peerKind(id) === 'chat' ? chatOfPeer(id) : channelOfPeer(id));
  const ids = groups.map(({ id }) => id).toSorted((one, two) => bare(two) - bare(one));
  const after = params.max_id === 0 ? ids : ids.filter((id) => bare(id) < params.max_id);
  const page = after.slice(0, pageLength(limits, params.limit));
  const rendered = await renderChats(call.services, viewer, page);
  return after.length > page.length
    ? { _: 'messages.chatsSlice', count: ids.length, chats: rendered }
    : { _: 'messages.chats', chats: rendered };
});
