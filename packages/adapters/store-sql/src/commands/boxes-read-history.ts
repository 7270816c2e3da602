import type { BoxStore, Delivery, PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { appendEvent } from './boxes-event-append.ts';
import { ensureDialog, findDialog, readInboxMax } from './dialogs-read.ts';
import { unreadCount } from './messages-count.ts';
import { decodePlaces, idIn } from './places.ts';

/** How many of the messages are looked at for one that its author has not deleted. */
const lookedAtMax = 20;

const findIncoming = statement((db, p: { box: PeerId; peer: PeerId; after: number; until: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.pts', 'contents.places', 'contents.author_id'])
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('peer_id', '=', p.peer)
    .where('pts', '>', p.after)
    .where('pts', '<=', p.until)
    .where(sql`flags & ${rowFlags.out}`, '=', 0)
    .orderBy('pts', 'desc')
    .limit(lookedAtMax),
);

const setReadInbox = statement((db, p: { box: PeerId; peer: PeerId; max: number }) =>
  db
    .updateTable('dialogs')
    .set({ read_inbox_max: p.max, unread_mark: 0 })
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer),
);

const setReadOutbox = statement((db, p: { box: PeerId; peer: PeerId; max: number }) =>
  db.updateTable('dialogs').set({ read_outbox_max: p.max }).where('box_id', '=', p.box).where('peer_id', '=', p.peer),
);

const idMax = 2 ** 31 - 1;

/**
 * Reads a dialog up to a message and tells the author of the last message that was read, by its id
 * in the author's own box: the two boxes' ids have nothing to do with each other.
 */
export function* readHistory(args: Parameters<BoxStore['readHistory']>[0], context: WriteContext): Steps<Delivery[]> {
  const { boxId: box, peerId: peer } = args;
  const after = yield* readInboxMax(box, peer);
  const incoming = yield* run(findIncoming({ box, peer, after, until: args.maxId || idMax }));
  const [last] = incoming;
  if (last === undefined) return [];
  yield* ensureDialog(box, peer);
  yield* run(setReadInbox({ box, peer, max: last.pts }));
  const pts = yield* appendEvent({ box, kind: eventKinds.readInbox, peer, ref: last.pts }, context);
  const unread = yield* unreadCount(box, peer, last.pts);
  const own: Delivery = {
    boxId: box,
    events: [{ kind: 'readInbox', pts, peerId: peer, maxId: last.pts, unreadCount: unread }],
  };
  const other = yield* tellAuthor(last.author_id, incoming, box, context);
  return other === undefined ? [own] : [own, other];
}

function* tellAuthor(
  box: PeerId,
  incoming: readonly { readonly places: string }[],
  reader: PeerId,
  context: WriteContext,
): Steps<Delivery | undefined> {
  const ids = incoming.map(({ places }) => idIn(decodePlaces(places), box));
  const maxId = ids.find((id) => id !== undefined);
  if (maxId === undefined) return undefined;
  const known = (yield* runOne(findDialog({ box, peer: reader })))?.read_outbox_max ?? 0;
  if (known >= maxId) return undefined;
  yield* ensureDialog(box, reader);
  yield* run(setReadOutbox({ box, peer: reader, max: maxId }));
  const pts = yield* appendEvent({ box, kind: eventKinds.readOutbox, peer: reader, ref: maxId }, context);
  return { boxId: box, events: [{ kind: 'readOutbox', pts, peerId: reader, maxId }] };
}
