import type { ChatlistStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** The links of shared folders, over any engine. */
export const chatlistStoreOver = (engine: Engine): ChatlistStore => ({
  find: (slug) => engine.read('chatlists.find', { slug }),
  linksOf: (folder) => engine.read('chatlists.linksOf', folder),
  share: (sharing) => engine.write('chatlists.share', sharing),
  edit: (change) => engine.write('chatlists.edit', change),
  delete: (deletion) => engine.write('chatlists.delete', deletion),
  take: (taking) => engine.write('chatlists.take', taking),
  hide: (hiding) => engine.write('chatlists.hide', hiding),
});
