import { rpcError } from '@suaka/domain';
import { accessStickerSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { diceSet } from '../render/dice-set.ts';
import { hashOf, renderWholeSet } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/messages.getStickerSet */
export const getStickerSet = handler('messages.getStickerSet', { lane: 2, allow: 'user' }, async (call, params) => {
  const { stickerset: input } = params;
  if (input._ === 'inputStickerSetDice') {
    const set = await diceSet(call.services, input.emoticon);
    if (set === undefined) throw rpcError('STICKERSET_INVALID');
    return set;
  }
  const set = await accessStickerSet(call, input);
  if (params.hash !== 0 && params.hash === hashOf(set)) return { _: 'messages.stickerSetNotModified' };
  return await renderWholeSet(call.services, call.caller.userId, set);
});
