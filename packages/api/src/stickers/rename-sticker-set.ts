import { renameSet } from '@suaka/domain';
import { accessOwnSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/stickers.renameStickerSet */
export const renameStickerSet = handler(
  'stickers.renameStickerSet',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const set = await accessOwnSet(call, params.stickerset);
    const changed = await renameSet(call.services.stickers, set, params.title);
    return await renderWholeSet(call.services, call.caller.userId, changed);
  },
);
