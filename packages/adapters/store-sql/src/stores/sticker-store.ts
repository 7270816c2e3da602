import type { StickerStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Past every id. */
const idMax = 2n ** 63n - 1n;

/** Stickers over any engine. */
export const stickerStoreOver = (engine: Engine): StickerStore => ({
  putSet: (change) => engine.write('stickers.putSet', change),
  deleteSet: (id) => engine.write('stickers.deleteSet', { id }),
  set: (id) => engine.read('stickers.set', { id }),
  setByShortName: (name) => engine.read('stickers.setByShortName', { name }),
  searchSets: (query, kind, limit) => engine.read('stickers.searchSets', { query, kind, limit }),
  officialSets: (kind) => engine.read('stickers.officialSets', { kind }),
  setsOf: (owner, beforeId, limit) =>
    engine.read('stickers.setsOf', { owner, before: beforeId === 0n ? idMax : beforeId, limit }),
  documents: (ids) => engine.read('stickers.documents', { ids }),
  kept: (user, list) => engine.read('stickers.kept', { user, list }),
  keep: (change) => engine.write('stickers.keep', change),
  drop: (change) => engine.write('stickers.drop', change),
  reorder: (change) => engine.write('stickers.reorder', change),
});
