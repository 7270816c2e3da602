import { accessMemberRight } from '../access/access-chat.ts';
import { accessLiveGroup } from '../access/access-chat-kind.ts';
import { changePhoto } from '../channels/change-photo.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.editChatPhoto */
export const editChatPhoto = handler('messages.editChatPhoto', { lane: 6, allow: 'user' }, async (call, params) => {
  const { card } = accessMemberRight(await accessLiveGroup(call, params.chat_id), 'change_info');
  return await changePhoto(call, card, params.photo);
});
