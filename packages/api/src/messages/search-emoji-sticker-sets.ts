import { handler } from '../handler.ts';
import { foundSets } from './found-sets.ts';

/** Source: core.telegram.org/method/messages.searchEmojiStickerSets */
export const searchEmojiStickerSets = handler(
  'messages.searchEmojiStickerSets',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    return await foundSets(call, 'emojis', params.q, params.hash);
  },
);
