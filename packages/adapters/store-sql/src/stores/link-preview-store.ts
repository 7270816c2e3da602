import type { WebPageStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** What pages of others say of themselves, over any engine. */
export const webPageStoreOver = (engine: Engine): WebPageStore => ({
  find: (urls) => engine.read('webPages.find', { urls }),
  put: (change) => engine.write('webPages.put', change),
});
