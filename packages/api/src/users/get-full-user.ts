import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderUserFull } from '../render/user-full.ts';
import { renderCard } from '../render/users.ts';

/** Source: core.telegram.org/method/users.getFullUser */
export const usersGetFullUser = handler('users.getFullUser', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const viewer = call.caller.userId;
  const card = await accessUser(call, id);
  const relation = await call.services.relations.find(viewer, card.id);
  return {
    _: 'users.userFull',
    full_user: renderUserFull(viewer, card, relation),
    chats: [],
    users: [renderCard(call.services, viewer, card)],
  };
});
