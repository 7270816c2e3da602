import { accessWallpaper } from '../access/access-look.ts';
import { handler } from '../handler.ts';
import { renderWallpaper } from '../render/look.ts';

/** Source: core.telegram.org/method/account.getWallPaper */
export const accountGetWallPaper = handler('account.getWallPaper', { lane: 2, allow: 'user' }, async (call, params) =>
  renderWallpaper(call.services, await accessWallpaper(call, params.wallpaper), call.caller.userId),
);
