import { changeChat, checkedTtl, peerKind, rpcError, serviceUserId, setPrivateTtl } from '@suaka/domain';
import { accessAdminRight, accessChat } from '../access/access-chat.ts';
import { accessPeerToWrite, isChatInput } from '../access/access-peer.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { renderPeer } from '../render/peer.ts';

/** Source: core.telegram.org/method/messages.setHistoryTTL */
export const setHistoryTtl = handler('messages.setHistoryTTL', { lane: 1, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const periodS = checkedTtl(params.period);
  if (isChatInput(params.peer)) {
    const { card } = accessAdminRight(await accessChat(call, params.peer), 'change_info');
    const patch = { ttlS: periodS, onSame: 'CHAT_NOT_MODIFIED' as const };
    const wish = { card, actorId: caller.userId, patch, action: { kind: 'setMessagesTtl', periodS } as const };
    return await changeUpdates(call, card.id, await changeChat(services.messages, wish, caller));
  }
  const peerId = await accessPeerToWrite(call, params.peer);
  if (peerKind(peerId) !== 'user' || peerId === caller.userId || peerId === serviceUserId) {
    throw rpcError('PEER_ID_INVALID');
  }
  const { ttl, privateTtls } = services.dialogSettings;
  // The peer is a person, as was just seen.
  const change = { actorId: caller.userId, otherId: peerId as typeof caller.userId, ttlS: periodS };
  const sent = await setPrivateTtl({ ...services.messages, ttl, privateTtls }, change, caller);
  const events = sent.message === undefined ? [] : [{ kind: 'message', pts: sent.id, message: sent.message } as const];
  const update = { _: 'updatePeerHistoryTTL', peer: renderPeer(peerId), ttl_period: periodS || undefined } as const;
  return await renderUpdates(caller.userId, caller.userId, events, services, { updates: [update], peers: [peerId] });
});
