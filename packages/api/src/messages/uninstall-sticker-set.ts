import { uninstallSet } from '@suaka/domain';
import { accessStickerSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.uninstallStickerSet */
export const uninstallStickerSet = handler(
  'messages.uninstallStickerSet',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const set = await accessStickerSet(call, params.stickerset);
    return await uninstallSet(call.services.stickers, { userId: call.caller.userId, origin: call.caller }, set);
  },
);
