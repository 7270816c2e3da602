import type { PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

export const findDialog = statement((db, p: { box: PeerId; peer: PeerId }) =>
  db.selectFrom('dialogs').selectAll().where('box_id', '=', p.box).where('peer_id', '=', p.peer),
);

/** Makes the row that remembers a dialog, where there is none yet. */
const ensure = statement((db, p: { box: PeerId; peer: PeerId }) =>
  db
    .insertInto('dialogs')
    .values({ box_id: p.box, peer_id: p.peer, read_inbox_max: 0, read_outbox_max: 0, unread_mark: 0 })
    .onConflict((conflict) => conflict.doNothing()),
);

export function* ensureDialog(box: PeerId, peer: PeerId): Steps<void> {
  yield* run(ensure({ box, peer }));
}

/** The last message of the other side that the box's owner has read. */
/** How far someone has read a dialog, and how far they were read in it. */
export function* dialogReadUpTo(box: PeerId, peer: PeerId): Steps<{ inbox: number; outbox: number }> {
  const row = yield* runOne(findDialog({ box, peer }));
  return { inbox: row?.read_inbox_max ?? 0, outbox: row?.read_outbox_max ?? 0 };
}

export function* readInboxMax(box: PeerId, peer: PeerId): Steps<number> {
  return (yield* runOne(findDialog({ box, peer })))?.read_inbox_max ?? 0;
}
