import { checkedSettings, dropWallpaper, keepWallpaper } from '@suaka/domain';
import { accessWallpaper } from '../access/access-look.ts';
import { handler } from '../handler.ts';
import { readWallpaperSettings } from '../input/look.ts';

/** Source: core.telegram.org/method/account.saveWallPaper */
export const accountSaveWallPaper = handler(
  'account.saveWallPaper',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const settings = checkedSettings(readWallpaperSettings(params.settings));
    const wallpaper = await accessWallpaper(call, params.wallpaper, settings);
    const doer = { userId: call.caller.userId, origin: call.caller };
    if (params.unsave) await dropWallpaper(call.services.extras, doer, wallpaper);
    else await keepWallpaper(call.services.extras, doer, wallpaper, settings);
    return true;
  },
);
