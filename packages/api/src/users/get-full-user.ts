import { commonChats } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { fullPartsOf } from '../render/full-parts.ts';
import { pagePartsOf } from '../render/page.ts';
import { renderProfilePhotos } from '../render/profile-photo.ts';
import { userLooks } from '../render/user-looks.ts';
import { renderUserFull } from '../render/user-full.ts';
import { renderCard, sightOf } from '../render/users.ts';

/** Source: core.telegram.org/method/users.getFullUser */
export const usersGetFullUser = handler('users.getFullUser', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const viewer = call.caller.userId;
  const card = await accessUser(call, id);
  const relation = await call.services.relations.find(viewer, card.id);
  const own = await fullPartsOf(call.services, viewer, card.id);
  const sight = await sightOf(call.services, viewer, [card]);
  const common = card.id === viewer ? [] : await commonChats(call.services.messages, viewer, card.id);
  const page = await pagePartsOf(call.services, viewer, card);
  return {
    _: 'users.userFull',
    full_user: {
      ...renderUserFull(sight, card, relation),
      ...own,
      ...page.parts,
      ...(await userLooks(call.services, viewer, card)),
      ...(await renderProfilePhotos(call.services, sight, card, relation)),
      common_chats_count: common.length,
    },
    chats: page.chats,
    users: [renderCard(call.services, sight, card)],
  };
});
