import { idsHash } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';
import { documentsOf, emojisIn } from '../render/sticker-set.ts';
import { keptSets } from './installed-sets.ts';

/** Source: core.telegram.org/method/messages.getStickers */
export const getStickers = handler('messages.getStickers', { lane: 2, allow: 'user' }, async (call, params) => {
  const { stickers } = call.services;
  const wanted = new Set(emojisIn(params.emoticon));
  // What the caller chose comes before what everybody has.
  const sets = [...(await keptSets(call, 'stickers')), ...(await stickers.store.officialSets('stickers'))];
  const ids = sets.flatMap(({ items }) =>
    items.filter(({ emoji }) => emojisIn(emoji).some((each) => wanted.has(each))).map(({ documentId }) => documentId),
  );
  const shown = [...new Set(ids)].slice(0, stickers.limits.pageMax);
  const hash = idsHash(shown.map(BigInt));
  if (shown.length > 0 && hash === params.hash) return { _: 'messages.stickersNotModified' };
  const documents = await documentsOf(call.services, shown);
  return {
    _: 'messages.stickers',
    hash,
    stickers: shown.flatMap((id) => {
      const document = documents.get(id);
      return document === undefined ? [] : [renderDocument(call.services, document)];
    }),
  };
});
