import type { StickerWanted } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { accessNamedDocument } from '../access/access-stickers.ts';
import type { UserCall } from '../handler.ts';

/** A sticker that a client wants in a set. @throws as `accessNamedDocument` */
export const readSticker = async (call: UserCall, item: TlOf<'inputStickerSetItem'>): Promise<StickerWanted> => ({
  document: await accessNamedDocument(call, item.document, 'STICKER_DOCUMENT_INVALID'),
  emoji: item.emoji,
  keywords: readKeywords(item.keywords, call.services.stickers.limits.keywordsLengthMax),
});

/** Words by which a sticker is found, separated by commas; so many characters of them. */
export function readKeywords(text: string | undefined, lengthMax: number): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const words = text.slice(0, lengthMax).split(',');
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
