import { handler } from '../handler.ts';
import { installedSets } from './installed-sets.ts';

/** Source: core.telegram.org/method/messages.getMaskStickers */
export const getMaskStickers = handler('messages.getMaskStickers', { lane: 2, allow: 'user' }, async (call, params) => {
  return await installedSets(call, 'masks', params.hash);
});
