import { archiveSet, installSet } from '@suaka/domain';
import { accessStickerSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.installStickerSet */
export const installStickerSet = handler(
  'messages.installStickerSet',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const set = await accessStickerSet(call, params.stickerset);
    const keeper = { userId: call.caller.userId, origin: call.caller };
    if (params.archived) await archiveSet(call.services.stickers, keeper, set);
    else await installSet(call.services.stickers, keeper, set);
    return { _: 'messages.stickerSetInstallResultSuccess' };
  },
);
