import { putChatLink, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { renderChatLink } from '../render/chat-link.ts';

/** Source: core.telegram.org/method/account.editBusinessChatLink */
export const accountEditBusinessChatLink = handler(
  'account.editBusinessChatLink',
  { lane: 2, allow: 'user' },
  async (call, { slug, link }) => {
    if (slug === '') throw rpcError('CHATLINK_SLUG_EMPTY');
    const { message, title } = link;
    const words = { message, title, entities: await readEntities(call, link.entities) };
    return renderChatLink(call.services, await putChatLink(call.services.life, call.caller.userId, words, slug));
  },
);
