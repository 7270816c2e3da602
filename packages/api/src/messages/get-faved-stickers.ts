import { handler } from '../handler.ts';
import { renderPacks } from '../render/sticker-set.ts';
import { emojiOf, keptDocuments } from './kept-documents.ts';

/** Source: core.telegram.org/method/messages.getFavedStickers */
export const getFavedStickers = handler(
  'messages.getFavedStickers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const kept = await keptDocuments(call, 'faved', params.hash);
    if (kept === undefined) return { _: 'messages.favedStickersNotModified' };
    const { hash, documents, rendered } = kept;
    const packs = renderPacks(documents.map((document) => ({ id: BigInt(document.id), emoji: emojiOf(document) })));
    return { _: 'messages.favedStickers', hash, packs, stickers: rendered };
  },
);
