import { accessChannel, accessMemberRight } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { changePhoto } from './change-photo.ts';

/** Source: core.telegram.org/method/channels.editPhoto */
export const editPhoto = handler('channels.editPhoto', { lane: 6, allow: 'user' }, async (call, params) => {
  const { card } = accessMemberRight(await accessChannel(call, params.channel), 'change_info');
  return await changePhoto(call, card, params.photo);
});
