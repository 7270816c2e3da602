import { putChatLink } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { renderChatLink } from '../render/chat-link.ts';

/** Source: core.telegram.org/method/account.createBusinessChatLink */
export const accountCreateBusinessChatLink = handler(
  'account.createBusinessChatLink',
  { lane: 2, allow: 'user' },
  async (call, { link }) => {
    const { message, title } = link;
    const words = { message, title, entities: await readEntities(call, link.entities) };
    return renderChatLink(call.services, await putChatLink(call.services.life, call.caller.userId, words));
  },
);
