import { idsHash } from '@suaka/domain';
import { handler } from '../handler.ts';
import { emojisIn } from '../render/sticker-set.ts';
import { chosenStickers } from './chosen-stickers.ts';

/** Source: core.telegram.org/method/messages.searchCustomEmoji */
export const searchCustomEmoji = handler(
  'messages.searchCustomEmoji',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const wanted = new Set(emojisIn(params.emoticon));
    const items = await chosenStickers(call, 'emojis');
    const fitting = items.filter(({ emoji }) => emojisIn(emoji).some((each) => wanted.has(each)));
    const ids = [...new Set(fitting.map(({ documentId }) => BigInt(documentId)))];
    const shown = ids.slice(0, call.services.stickers.limits.pageMax);
    const hash = idsHash(shown);
    if (shown.length > 0 && hash === params.hash) return { _: 'emojiListNotModified' };
    return { _: 'emojiList', hash, document_id: shown };
  },
);
