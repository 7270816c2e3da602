import type { FolderStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';
import { chatlistStoreOver } from './chatlist-store.ts';

/** The folders that people made, over any engine. */
export const folderStoreOver = (engine: Engine): FolderStore => ({
  chatlists: chatlistStoreOver(engine),
  move: (ownerId, moves) => engine.write('folders.move', { ownerId, moves }),
  filters: (ownerId) => engine.read('folders.filters', { ownerId }),
  putFilter: (change) => engine.write('folders.putFilter', change),
  removeFilter: (change) => engine.write('folders.removeFilter', change),
  orderFilters: (change) => engine.write('folders.orderFilters', change),
  showTags: (change) => engine.write('folders.showTags', change),
});
