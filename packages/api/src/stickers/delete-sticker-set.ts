import { uninstallSet } from '@suaka/domain';
import { accessOwnSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/stickers.deleteStickerSet */
export const deleteStickerSet = handler(
  'stickers.deleteStickerSet',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { stickers: parts } = call.services;
    const set = await accessOwnSet(call, params.stickerset);
    await parts.store.deleteSet(BigInt(set.id));
    await uninstallSet(parts, { userId: call.caller.userId, origin: call.caller }, set);
    return true;
  },
);
