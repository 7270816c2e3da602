import { addToSet } from '@suaka/domain';
import { accessOwnSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';
import { readSticker } from './sticker-wanted.ts';

/** Source: core.telegram.org/method/stickers.addStickerToSet */
export const addStickerToSet = handler('stickers.addStickerToSet', { lane: 1, allow: 'user' }, async (call, params) => {
  const set = await accessOwnSet(call, params.stickerset);
  const changed = await addToSet(call.services.stickers, set, await readSticker(call, params.sticker));
  return await renderWholeSet(call.services, call.caller.userId, changed);
});
