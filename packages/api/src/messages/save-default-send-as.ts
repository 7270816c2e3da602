import { keepSendAs } from '@suaka/domain';
import { accessAsMember, accessChat } from '../access/access-chat.ts';
import { accessSendAs } from '../access/access-send-as.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.saveDefaultSendAs */
export const saveDefaultSendAs = handler(
  'messages.saveDefaultSendAs',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const access = accessAsMember(await accessChat(call, params.peer));
    const sendAs = await accessSendAs(call, access, params.send_as);
    const own = { chatId: access.card.id, userId: call.caller.userId, sendAs };
    await keepSendAs(call.services.messages, own, call.caller);
    return true;
  },
);
