import type { DialogStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** What boxes know of their peers, over any engine. */
export const dialogStoreOver = (engine: Engine): DialogStore => ({
  list: (window) => engine.read('dialogs.list', window),
  get: (boxId, peerIds) => engine.read('dialogs.get', { boxId, peerIds }),
  pinned: (boxId, folderId) => engine.read('dialogs.pinned', { boxId, folderId }),
  state: (boxId) => engine.read('dialogs.state', { boxId }),
  markedUnread: (boxId) => engine.read('dialogs.markedUnread', { boxId }),
  drafts: (boxId) => engine.read('dialogs.drafts', { boxId }),
  setDraft: (change) => engine.write('dialogs.setDraft', change),
  clearDrafts: (boxId, date) => engine.write('dialogs.clearDrafts', { boxId, date }),
  setPinned: (change) => engine.write('dialogs.setPinned', change),
  setPinnedOrder: (change) => engine.write('dialogs.setPinnedOrder', change),
  setMarkedUnread: (change) => engine.write('dialogs.setMarkedUnread', change),
});
