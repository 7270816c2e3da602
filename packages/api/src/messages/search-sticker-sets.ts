import { handler } from '../handler.ts';
import { foundSets } from './found-sets.ts';

/** Source: core.telegram.org/method/messages.searchStickerSets */
export const searchStickerSets = handler(
  'messages.searchStickerSets',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    return await foundSets(call, 'stickers', params.q, params.hash);
  },
);
