import { deleteHistory as deleteFromBoxes, peerKind, rpcError } from '@suaka/domain';
import { accessChat } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteHistory */
export const deleteHistory = handler('messages.deleteHistory', { lane: 1, allow: 'user' }, async (call, params) => {
  const peerId = await accessPeer(call, params.peer);
  // A channel's is deleted by channels.deleteHistory.
  if (peerKind(peerId) === 'channel') throw rpcError('PEER_ID_INVALID');
  // Only who made a group takes its messages from all.
  if (peerKind(peerId) === 'chat' && params.revoke === true) accessAsCreator(await accessChat(call, params.peer));
  const { pts, ptsCount, offset } = await deleteFromBoxes(
    call.services.messages,
    {
      boxId: call.caller.userId,
      peerId,
      maxId: Math.max(params.max_id, 0),
      minDate: params.min_date ?? 0,
      maxDate: params.max_date ?? 0,
      revoke: params.revoke === true,
      justClear: params.just_clear === true,
    },
    call.caller,
  );
  return { _: 'messages.affectedHistory', pts, pts_count: ptsCount, offset };
});
