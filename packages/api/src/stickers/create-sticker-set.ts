import { installSet, makeSet, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';
import { readSticker } from './sticker-wanted.ts';

/** Source: core.telegram.org/method/stickers.createStickerSet */
export const createStickerSet = handler(
  'stickers.createStickerSet',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { stickers: parts } = call.services;
    const { userId } = call.caller;
    // Only bots make sets for others.
    const isSelf =
      params.user_id._ === 'inputUserSelf' || ('user_id' in params.user_id && params.user_id.user_id === userId);
    if (!isSelf) throw rpcError('USER_ID_INVALID');
    const { set } = await makeSet(parts, {
      ownerId: userId,
      title: params.title,
      shortName: params.short_name,
      kind: params.masks === true ? 'masks' : params.emojis === true ? 'emojis' : 'stickers',
      stickers: await Promise.all(
        params.stickers.slice(0, parts.limits.emojiItemsMax + 1).map((item) => readSticker(call, item)),
      ),
    });
    await installSet(parts, { userId, origin: call.caller }, set);
    return await renderWholeSet(call.services, userId, set);
  },
);
