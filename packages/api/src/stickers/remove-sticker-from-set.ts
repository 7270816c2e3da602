import { removeFromSet } from '@suaka/domain';
import { accessOwnSticker } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/stickers.removeStickerFromSet */
export const removeStickerFromSet = handler(
  'stickers.removeStickerFromSet',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { document, set } = await accessOwnSticker(call, params.sticker);
    const changed = await removeFromSet(call.services.stickers, set, document.id);
    return await renderWholeSet(call.services, call.caller.userId, changed);
  },
);
