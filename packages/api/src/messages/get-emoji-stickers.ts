import { handler } from '../handler.ts';
import { installedSets } from './installed-sets.ts';

/** Source: core.telegram.org/method/messages.getEmojiStickers */
export const getEmojiStickers = handler(
  'messages.getEmojiStickers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    return await installedSets(call, 'emojis', params.hash);
  },
);
