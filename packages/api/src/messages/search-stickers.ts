import { idsHash, rpcError, type StickerItem } from '@suaka/domain';
import type { Params } from '@suaka/tl';
import { handler, type UserCall } from '../handler.ts';
import { renderDocument } from '../render/document.ts';
import { bare, documentsOf, emojisIn } from '../render/sticker-set.ts';
import { chosenStickers } from './chosen-stickers.ts';

type Asked = Params<'messages.searchStickers'>;

/** Languages whose words are looked through. */
const languagesMax = 8;

/** Source: core.telegram.org/method/messages.searchStickers */
export const searchStickers = handler('messages.searchStickers', { lane: 2, allow: 'user' }, async (call, params) => {
  const { limits } = call.services.stickers;
  const { offset, limit } = params;
  if (offset < 0 || limit < 0) throw rpcError('LIMIT_INVALID');
  const fits = await wished(call, params);
  const items = await chosenStickers(call, params.emojis === true ? 'emojis' : 'stickers');
  const ids = [...new Set(items.filter(fits).map(({ documentId }) => documentId))];
  const end = offset + Math.min(limit, limits.pageMax);
  const shown = ids.slice(offset, end);
  const next = end < ids.length ? end : undefined;
  const hash = idsHash(shown.map(BigInt));
  if (shown.length > 0 && hash === params.hash) return { _: 'messages.foundStickersNotModified', next_offset: next };
  const documents = await documentsOf(call.services, shown);
  const stickers = shown.flatMap((id) => {
    const document = documents.get(id);
    return document === undefined ? [] : [renderDocument(call.services, document)];
  });
  return { _: 'messages.foundStickers', next_offset: next, hash, stickers };
});

/** Those of the emojis that are named or that the words stand for, and those whose makers gave them the words. */
async function wished(call: UserCall, { q, emoticon, lang_code }: Asked): Promise<(item: StickerItem) => boolean> {
  const { emojiKeywords } = call.services;
  const query = q.trim().toLowerCase();
  const emojis = new Set(emoticon.split(/\s+/u).flatMap(emojisIn));
  const languages = lang_code.slice(0, languagesMax).filter((language) => emojiKeywords.languages.includes(language));
  for (const language of query === '' ? [] : languages) {
    for (const { keyword, emoji } of await emojiKeywords.of(language)) {
      if (keyword.startsWith(query)) for (const each of emoji) emojis.add(bare(each));
    }
  }
  return ({ emoji, keywords = [] }) =>
    emojisIn(emoji).some((each) => emojis.has(each)) ||
    (query !== '' && keywords.some((keyword) => keyword.toLowerCase().startsWith(query)));
}
