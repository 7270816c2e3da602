import { deleteChatLink } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.deleteBusinessChatLink */
export const accountDeleteBusinessChatLink = handler(
  'account.deleteBusinessChatLink',
  { lane: 2, allow: 'user' },
  async (call, { slug }) => {
    await deleteChatLink(call.services.life, call.caller.userId, slug);
    return true;
  },
);
