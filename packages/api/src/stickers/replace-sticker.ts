import { replaceInSet } from '@suaka/domain';
import { accessOwnSticker } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';
import { readSticker } from './sticker-wanted.ts';

/** Source: core.telegram.org/method/stickers.replaceSticker */
export const replaceSticker = handler('stickers.replaceSticker', { lane: 1, allow: 'user' }, async (call, params) => {
  const { document, set } = await accessOwnSticker(call, params.sticker);
  const wanted = await readSticker(call, params.new_sticker);
  const changed = await replaceInSet(call.services.stickers, set, document.id, wanted);
  return await renderWholeSet(call.services, call.caller.userId, changed);
});
