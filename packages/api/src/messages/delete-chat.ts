import { endChat } from '@suaka/domain';
import { accessAsCreator, accessLiveGroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteChat */
export const deleteChat = handler('messages.deleteChat', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsCreator(await accessLiveGroup(call, params.chat_id));
  await endChat(call.services.messages, { card, actorId: call.caller.userId }, call.caller);
  return true;
});
