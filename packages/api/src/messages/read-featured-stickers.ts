import { nowSeconds } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.readFeaturedStickers */
export const readFeaturedStickers = handler(
  'messages.readFeaturedStickers',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { store, clock, limits } = call.services.stickers;
    const { userId } = call.caller;
    const nowS = nowSeconds(clock);
    for (const id of params.id.slice(0, limits.pageMax)) {
      await store.keep({ userId, list: 'featuredRead', id, nowS, max: limits.installedMax });
    }
    return true;
  },
);
