import type { SavedStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Saved messages by their chats, over any engine. */
export const savedStoreOver = (engine: Engine): SavedStore => ({
  isBehind: (ownerId) => engine.read('saved.isBehind', { ownerId }),
  advance: (ownerId, rowsMax) => engine.write('saved.advance', { ownerId, rowsMax }),
  list: (window) => engine.read('saved.list', window),
  get: (ownerId, peerIds) => engine.read('saved.get', { ownerId, peerIds }),
  pinned: (ownerId) => engine.read('saved.pinned', { ownerId }),
  history: (window) => engine.read('saved.history', window),
  deleteHistory: (deletion) => engine.write('saved.deleteHistory', deletion),
  setPinned: (change) => engine.write('saved.setPinned', change),
  setPinnedOrder: (change) => engine.write('saved.setPinnedOrder', change),
});
