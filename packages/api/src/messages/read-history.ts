import { peerKind, readHistory as readBox, rpcError } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderAffected } from '../render/affected.ts';

/** Source: core.telegram.org/method/messages.readHistory */
export const readHistory = handler('messages.readHistory', { lane: 1, allow: 'user' }, async (call, params) => {
  const peerId = await accessPeer(call, params.peer);
  // A channel is read by channels.readHistory.
  if (peerKind(peerId) === 'channel') throw rpcError('PEER_ID_INVALID');
  const reading = { boxId: call.caller.userId, peerId, maxId: Math.max(params.max_id, 0) };
  return renderAffected(await readBox(call.services.messages, reading, call.caller));
});
