import { nowSeconds, peerKind, rpcError, type UserId } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { accessShownMessage } from '../access/access-shown-message.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.reportReaction */
export const reportReaction = handler('messages.reportReaction', { lane: 1, allow: 'user' }, async (call, params) => {
  const { content } = await accessShownMessage(call, params.peer, params.id);
  const reactorId = await accessPeer(call, params.reaction_peer);
  if (peerKind(reactorId) !== 'user') throw rpcError('PEER_ID_INVALID');
  const isNoted = await call.services.messages.facts.reactions.report({
    reporterId: call.caller.userId,
    seq: content.seq,
    reactorId: reactorId as UserId,
    date: nowSeconds(call.services.clock),
  });
  if (!isNoted) throw rpcError('MESSAGE_ID_INVALID');
  return true;
});
