import { archivedList } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderCovered } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/messages.getArchivedStickers */
export const getArchivedStickers = handler(
  'messages.getArchivedStickers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { store, limits } = call.services.stickers;
    const { userId } = call.caller;
    const kind = params.masks === true ? 'masks' : params.emojis === true ? 'emojis' : 'stickers';
    const kept = await store.kept(userId, archivedList(kind));
    const start = params.offset_id === 0n ? 0 : kept.findIndex(({ id }) => id === params.offset_id) + 1;
    const page = kept.slice(start, start + Math.min(Math.max(params.limit, 1), limits.pageMax));
    const sets = (await Promise.all(page.map(({ id }) => store.set(id)))).filter((set) => set !== undefined);
    return {
      _: 'messages.archivedStickers',
      count: kept.length,
      sets: await renderCovered(call.services, userId, sets),
    };
  },
);
