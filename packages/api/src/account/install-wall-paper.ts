import { checkedSettings, keepWallpaper } from '@suaka/domain';
import { accessWallpaper } from '../access/access-look.ts';
import { handler } from '../handler.ts';
import { readWallpaperSettings } from '../input/look.ts';

/** What one chose comes first in one's list. Source: core.telegram.org/method/account.installWallPaper */
export const accountInstallWallPaper = handler(
  'account.installWallPaper',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const settings = checkedSettings(readWallpaperSettings(params.settings));
    const wallpaper = await accessWallpaper(call, params.wallpaper, settings);
    const doer = { userId: call.caller.userId, origin: call.caller };
    await keepWallpaper(call.services.extras, doer, wallpaper, settings);
    return true;
  },
);
