import { idsHash, wallpapersOf } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderWallpaper } from '../render/look.ts';

/** Source: core.telegram.org/method/account.getWallPapers */
export const accountGetWallPapers = handler(
  'account.getWallPapers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const list = await wallpapersOf(call.services.extras, userId);
    // The dates as well: the same wallpaper with other settings is news.
    const hash = idsHash(list.flatMap(({ wallpaper: { id }, date }) => [BigInt(id), BigInt(date)]));
    if (hash === params.hash) return { _: 'account.wallPapersNotModified' };
    const wallpapers = list.map(({ wallpaper }) => renderWallpaper(call.services, wallpaper, userId));
    return { _: 'account.wallPapers', hash, wallpapers };
  },
);
