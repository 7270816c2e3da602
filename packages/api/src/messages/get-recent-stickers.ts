import { handler } from '../handler.ts';
import { renderPacks } from '../render/sticker-set.ts';
import { emojiOf, keptDocuments } from './kept-documents.ts';

/** Source: core.telegram.org/method/messages.getRecentStickers */
export const getRecentStickers = handler(
  'messages.getRecentStickers',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const kept = await keptDocuments(call, params.attached === true ? 'recentAttached' : 'recent', params.hash);
    if (kept === undefined) return { _: 'messages.recentStickersNotModified' };
    const { hash, documents, rendered, dates } = kept;
    const packs = renderPacks(documents.map((document) => ({ id: BigInt(document.id), emoji: emojiOf(document) })));
    return { _: 'messages.recentStickers', hash, packs, stickers: rendered, dates };
  },
);
