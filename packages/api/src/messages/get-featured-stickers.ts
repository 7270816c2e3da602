import { handler } from '../handler.ts';
import { featuredSets } from './featured-sets.ts';

/** Source: core.telegram.org/method/messages.getFeaturedStickers */
export const getFeaturedStickers = handler(
  'messages.getFeaturedStickers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    return await featuredSets(call, 'stickers', params.hash);
  },
);
