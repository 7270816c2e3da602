import { rpcError, showSetAs } from '@suaka/domain';
import { accessOwnSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';
import { renderWholeSet } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/stickers.setStickerSetThumb */
export const setStickerSetThumb = handler(
  'stickers.setStickerSetThumb',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    // A picture that is none of the set's own stickers.
    if (params.thumb !== undefined && params.thumb._ === 'inputDocument') throw rpcError('METHOD_NOT_IMPLEMENTED');
    const set = await accessOwnSet(call, params.stickerset);
    const changed = await showSetAs(call.services.stickers, set, params.thumb_document_id?.toString());
    return await renderWholeSet(call.services, call.caller.userId, changed);
  },
);
