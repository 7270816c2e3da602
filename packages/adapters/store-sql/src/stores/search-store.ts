import type { SearchStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** What search needs of the messages, over any engine. */
export const searchStoreOver = (engine: Engine): SearchStore => ({
  changes: (mark, limit) => engine.read('search.changes', { mark, limit }),
  forgetChanges: (upTo) => engine.write('search.forgetChanges', { upTo }),
  range: (boxId, bounds) => engine.read('search.range', { boxId, bounds }),
  seqSince: (date) => engine.read('search.seqSince', { date }),
  shown: (boxId, seqs) => engine.read('search.shown', { boxId, seqs }),
});
