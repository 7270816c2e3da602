import { handler } from '../handler.ts';
import { renderChatLink } from '../render/chat-link.ts';

/** Source: core.telegram.org/method/account.getBusinessChatLinks */
export const accountGetBusinessChatLinks = handler(
  'account.getBusinessChatLinks',
  { lane: 2, allow: 'user' },
  async (call) => {
    const links = await call.services.life.store.chatLinks(call.caller.userId);
    const rendered = links.map((link) => renderChatLink(call.services, link));
    return { _: 'account.businessChatLinks', links: rendered, chats: [], users: [] };
  },
);
