import type { BoxStore, Delivery, PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { appendEvent } from './boxes-event-append.ts';
import { ensureDialog, findDialog, readInboxMax } from './dialogs-read.ts';
import { incomingIds } from './dialog-ids.ts';
import { unreadCount } from './messages-count.ts';
import { decodePlaces, shownIdIn } from './places.ts';
import { recordReading } from './readings.ts';
import { ptsMax, tailOf } from './tail-read.ts';

/** How many of the messages are looked at for one that its author has not deleted. */
const lookedAtMax = 20;

const findPlaces = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.pts', 'contents.places', 'contents.author_id'])
    .where('box_id', '=', p.box)
    .where('pts', 'in', list(p.ids))
    .orderBy('pts', 'desc'),
);

export const setReadInbox = statement((db, p: { box: PeerId; peer: PeerId; max: number }) =>
  db
    .updateTable('dialogs')
    .set({ read_inbox_max: p.max, unread_mark: 0 })
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer),
);

export const setReadOutbox = statement((db, p: { box: PeerId; peer: PeerId; max: number }) =>
  db.updateTable('dialogs').set({ read_outbox_max: p.max }).where('box_id', '=', p.box).where('peer_id', '=', p.peer),
);

/**
 * Reads a dialog up to a message and tells the authors of the last messages that were read, by their
 * ids in the authors' own boxes: the two boxes' ids have nothing to do with each other.
 */
export function* readHistory(args: Parameters<BoxStore['readHistory']>[0], context: WriteContext): Steps<Delivery[]> {
  const { boxId: box, peerId: peer } = args;
  const after = yield* readInboxMax(box, peer);
  const tail = yield* tailOf(box);
  const range = { box, peer, from: after + 1, below: args.maxId === 0 ? ptsMax : args.maxId + 1 };
  const ids = yield* incomingIds(range, tail, lookedAtMax);
  const incoming = ids.length === 0 ? [] : yield* run(findPlaces({ box, ids }));
  const [last] = incoming;
  if (last === undefined) return [];
  yield* ensureDialog(box, peer);
  yield* run(setReadInbox({ box, peer, max: last.pts }));
  yield* recordReading({ reader: box, peer, max: last.pts, date: args.date });
  const pts = yield* appendEvent({ box, kind: eventKinds.readInbox, peer, ref: last.pts }, context);
  const unread = yield* unreadCount(box, peer, last.pts, tail);
  const own: Delivery = {
    boxId: box,
    events: [{ kind: 'readInbox', pts, peerId: peer, maxId: last.pts, unreadCount: unread }],
  };
  const deliveries = [own];
  for (const author of new Set(incoming.map((message) => message.author_id))) {
    // In a group the author knows the dialog by the group, in a chat of two by the reader.
    const dialog = peer < 0 ? peer : box;
    const theirs = incoming.filter((message) => message.author_id === author);
    const told = yield* tellAuthor(author, theirs, dialog, context);
    if (told !== undefined) deliveries.push(told);
  }
  return deliveries;
}

function* tellAuthor(
  box: PeerId,
  incoming: readonly { readonly places: string }[],
  dialog: PeerId,
  context: WriteContext,
): Steps<Delivery | undefined> {
  const ids = incoming.map(({ places }) => shownIdIn(decodePlaces(places), box));
  const maxId = ids.find((id) => id !== undefined);
  if (maxId === undefined) return undefined;
  const known = (yield* runOne(findDialog({ box, peer: dialog })))?.read_outbox_max ?? 0;
  if (known >= maxId) return undefined;
  yield* ensureDialog(box, dialog);
  yield* run(setReadOutbox({ box, peer: dialog, max: maxId }));
  const pts = yield* appendEvent({ box, kind: eventKinds.readOutbox, peer: dialog, ref: maxId }, context);
  return { boxId: box, events: [{ kind: 'readOutbox', pts, peerId: dialog, maxId }] };
}
