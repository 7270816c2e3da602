import { mainFolder, type DialogStore, type PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { ensureDialog, findDialog } from './dialogs-read.ts';
import { findPinned } from './dialogs-list.ts';
import { recordStateEvent } from './state-events.ts';

const updatePinned = statement((db, p: { box: PeerId; peer: PeerId; order: number | null }) =>
  db.updateTable('dialogs').set({ pinned_order: p.order }).where('box_id', '=', p.box).where('peer_id', '=', p.peer),
);

const unpinAll = statement((db, p: { box: PeerId; folder: number }) =>
  db
    .updateTable('dialogs')
    .set({ pinned_order: null })
    .where('box_id', '=', p.box)
    .where('folder_id', '=', p.folder)
    .where('pinned_order', 'is not', null),
);

const updateMark = statement((db, p: { box: PeerId; peer: PeerId; mark: number }) =>
  db.updateTable('dialogs').set({ unread_mark: p.mark }).where('box_id', '=', p.box).where('peer_id', '=', p.peer),
);

/** Pins a dialog above the others or unpins it; false where it was so already. */
export function* setPinned(args: Parameters<DialogStore['setPinned']>[0]): Steps<boolean> {
  const { boxId: box, peerId: peer, isPinned } = args;
  const row = yield* runOne(findDialog({ box, peer }));
  const folderId = row?.folder_id ?? mainFolder;
  const [highest] = yield* run(findPinned({ box, folder: folderId }));
  if (((row?.pinned_order ?? null) !== null) === isPinned) return false;
  yield* ensureDialog(box, peer);
  yield* run(updatePinned({ box, peer, order: isPinned ? (highest?.pinned_order ?? 0) + 1 : null }));
  yield* recordStateEvent({
    boxId: box,
    date: args.date,
    event: { kind: 'dialogPinned', peerId: peer, isPinned, folderId },
  });
  return true;
}

/** Pins these dialogs of a folder in this order, uppermost first, and no others there. */
export function* setPinnedOrder(args: Parameters<DialogStore['setPinnedOrder']>[0]): Steps<void> {
  const { boxId: box, folderId, order } = args;
  yield* run(unpinAll({ box, folder: folderId }));
  for (const [index, peer] of order.entries()) {
    yield* ensureDialog(box, peer);
    const row = yield* runOne(findDialog({ box, peer }));
    // It was moved to another folder meanwhile.
    if (row?.folder_id !== folderId) continue;
    yield* run(updatePinned({ box, peer, order: order.length - index }));
  }
  yield* recordStateEvent({ boxId: box, date: args.date, event: { kind: 'pinnedDialogs', order, folderId } });
}

/** Marks a dialog as unread by hand or takes the mark away; false where it was so already. */
export function* setMarkedUnread(args: Parameters<DialogStore['setMarkedUnread']>[0]): Steps<boolean> {
  const { boxId: box, peerId: peer, isUnread } = args;
  const known = (yield* runOne(findDialog({ box, peer })))?.unread_mark ?? 0;
  if ((known === 1) === isUnread) return false;
  yield* ensureDialog(box, peer);
  yield* run(updateMark({ box, peer, mark: isUnread ? 1 : 0 }));
  yield* recordStateEvent({ boxId: box, date: args.date, event: { kind: 'dialogUnreadMark', peerId: peer, isUnread } });
  return true;
}
