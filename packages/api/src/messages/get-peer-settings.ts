import { accessUserPeer } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderPeerSettings } from '../render/user-full.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getPeerSettings */
export const getPeerSettings = handler('messages.getPeerSettings', { lane: 2, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const card = await accessUserPeer(call, params.peer);
  const relation = await services.relations.find(caller.userId, card.id);
  return {
    _: 'messages.peerSettings',
    settings: renderPeerSettings(caller.userId, card, relation),
    chats: [],
    users: await renderUsers(services, caller.userId, [card.id]),
  };
});
