import { handler } from '../handler.ts';
import { renderCovered } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/messages.getMyStickers */
export const getMyStickers = handler('messages.getMyStickers', { lane: 2, allow: 'user' }, async (call, params) => {
  const { store, limits } = call.services.stickers;
  const { userId } = call.caller;
  const limit = Math.min(Math.max(params.limit, 1), limits.pageMax);
  const { sets, count } = await store.setsOf(userId, params.offset_id, limit);
  return { _: 'messages.myStickers', count, sets: await renderCovered(call.services, userId, sets) };
});
