import { handler } from '../handler.ts';
import { installedSets } from './installed-sets.ts';

/** Source: core.telegram.org/method/messages.getAllStickers */
export const getAllStickers = handler('messages.getAllStickers', { lane: 2, allow: 'user' }, async (call, params) => {
  return await installedSets(call, 'stickers', params.hash);
});
