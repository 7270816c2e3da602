import { rpcError } from '@suaka/domain';
import { accessWallpaper } from '../access/access-look.ts';
import { handler } from '../handler.ts';
import { renderWallpaper } from '../render/look.ts';

/** Source: core.telegram.org/method/account.getMultiWallPapers */
export const accountGetMultiWallPapers = handler(
  'account.getMultiWallPapers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    if (params.wallpapers.length > call.services.extras.limits.pageMax) throw rpcError('LIMIT_INVALID');
    const found = await Promise.all(params.wallpapers.map((input) => accessWallpaper(call, input)));
    return found.map((wallpaper) => renderWallpaper(call.services, wallpaper, call.caller.userId));
  },
);
