import { firstLink, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { webPageMedia } from '../render/web-page.ts';

/** Source: core.telegram.org/method/messages.getWebPagePreview */
export const getWebPagePreview = handler(
  'messages.getWebPagePreview',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { linkPreviews, messages } = call.services;
    if (params.message.trim() === '') throw rpcError('MESSAGE_EMPTY');
    if (params.message.length > messages.limits.textLengthMax * 2) throw rpcError('MESSAGE_TOO_LONG');
    const url = firstLink(params.message, await readEntities(call, params.entities));
    const page = url === undefined ? undefined : await linkPreviews.get(url);
    return {
      _: 'messages.webPagePreview',
      media: webPageMedia(page) ?? { _: 'messageMediaEmpty' },
      chats: [],
      users: [],
    };
  },
);
