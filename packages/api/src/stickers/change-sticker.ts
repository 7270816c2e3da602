import { describeInSet, rpcError } from '@suaka/domain';
import { accessOwnSticker } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';
import { readKeywords } from './sticker-wanted.ts';

/** Source: core.telegram.org/method/stickers.changeSticker */
export const changeSticker = handler('stickers.changeSticker', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.mask_coords !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const { stickers: parts } = call.services;
  const { document, set } = await accessOwnSticker(call, params.sticker);
  const keywords = readKeywords(params.keywords, parts.limits.keywordsLengthMax);
  const changed = await describeInSet(parts, set, document.id, { emoji: params.emoji, keywords });
  return await renderWholeSet(call.services, call.caller.userId, changed);
});
