import { reorderSets } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.reorderStickerSets */
export const reorderStickerSets = handler(
  'messages.reorderStickerSets',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { stickers: parts } = call.services;
    const kind = params.masks === true ? 'masks' : params.emojis === true ? 'emojis' : 'stickers';
    const order = params.order.slice(0, parts.limits.installedMax);
    await reorderSets(parts, { userId: call.caller.userId, origin: call.caller }, kind, order);
    return true;
  },
);
