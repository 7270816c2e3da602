import { handler } from '../handler.ts';
import { featuredSets } from './featured-sets.ts';

/** Source: core.telegram.org/method/messages.getFeaturedEmojiStickers */
export const getFeaturedEmojiStickers = handler(
  'messages.getFeaturedEmojiStickers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    return await featuredSets(call, 'emojis', params.hash);
  },
);
