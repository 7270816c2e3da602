import { commonChats } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { fullPartsOf } from '../render/full-parts.ts';
import { renderProfilePhoto } from '../render/profile-photo.ts';
import { renderUserFull } from '../render/user-full.ts';
import { renderCard, sightOf } from '../render/users.ts';

/** Source: core.telegram.org/method/users.getFullUser */
export const usersGetFullUser = handler('users.getFullUser', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const viewer = call.caller.userId;
  const card = await accessUser(call, id);
  const relation = await call.services.relations.find(viewer, card.id);
  const own = await fullPartsOf(call.services, viewer, card.id);
  const sight = await sightOf(call.services, viewer, [card]);
  const profilePhoto = await renderProfilePhoto(call.services, sight, card, relation);
  const common = card.id === viewer ? [] : await commonChats(call.services.messages, viewer, card.id);
  return {
    _: 'users.userFull',
    full_user: {
      ...renderUserFull(sight, card, relation),
      ...own,
      profile_photo: profilePhoto,
      common_chats_count: common.length,
    },
    chats: [],
    users: [renderCard(call.services, sight, card)],
  };
});
