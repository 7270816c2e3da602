import type { Appended, Delivery, PeerId, PinStore } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { logActions } from './admin-log-write.ts';
import { append } from './boxes-append.ts';
import { appendEvent } from './boxes-event-append.ts';
import { boxMessages } from './boxes-messages.ts';
import { isChannel } from './chats-append.ts';
import { decodePlaces, shownPlaces } from './places.ts';
import { listPins } from './pins-read.ts';

const findPlaces = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select('contents.places')
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('pts', 'in', list(p.ids)),
);

/** Only those that are not so already. */
const setPinned = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .updateTable('box_rows')
    .set({ flags: sql<number>`flags | ${sql.lit(rowFlags.pinned)}` })
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('pts', 'in', list(p.ids))
    .where(sql`flags & ${sql.lit(rowFlags.pinned)}`, '=', 0)
    .returning(['pts', 'peer_id']),
);

const setUnpinned = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .updateTable('box_rows')
    .set({ flags: sql<number>`flags & ~${sql.lit(rowFlags.pinned)}` })
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('pts', 'in', list(p.ids))
    .where(sql`flags & ${sql.lit(rowFlags.pinned)}`, '<>', 0)
    .returning(['pts', 'peer_id']),
);

const insertPin = statement((db, p: { box: PeerId; peer: PeerId; id: number }) =>
  db.insertInto('pins').values({ box_id: p.box, peer_id: p.peer, id: p.id }),
);

const deletePin = statement((db, p: { box: PeerId; peer: PeerId; id: number }) =>
  db.deleteFrom('pins').where('box_id', '=', p.box).where('peer_id', '=', p.peer).where('id', '=', p.id),
);

/** Pins or unpins a message and says so; nothing is said where nothing changed. */
export function* setPin(
  args: Parameters<PinStore['set']>[0],
  context: WriteContext,
): Steps<{ deliveries: Delivery[]; appended: Appended | undefined }> {
  const ids = [args.id];
  const places = args.isOneSided ? new Map([[args.boxId, ids]]) : yield* idsByBox(args.boxId, ids);
  const deliveries = yield* change(places, { ...args, own: args.boxId }, context);
  if (deliveries.length > 0) yield* logPin(args);
  const isTold = deliveries.length > 0 && args.message !== undefined;
  const appended = isTold && args.message !== undefined ? yield* append(args.message, context) : undefined;
  return { deliveries, appended };
}

/** A channel's log shows what was pinned and what is pinned no more. */
function* logPin({ boxId, id, actorId, date }: Parameters<PinStore['set']>[0]): Steps<void> {
  if (actorId === undefined || !isChannel(boxId)) return;
  const [message] = yield* boxMessages({ boxId, ids: [id] });
  if (message !== undefined) yield* logActions(boxId, actorId, date, [{ kind: 'pin', message }]);
}

/** Unpins a dialog's pinned messages, so many at once. */
export function* unpinAll(
  args: Parameters<PinStore['unpinAll']>[0],
  context: WriteContext,
): Steps<{ deliveries: Delivery[]; isMoreLeft: boolean }> {
  const { boxId, peerId, limit } = args;
  const pinned = args.ids ?? (yield* listPins({ boxId, peerId, below: 0, limit: limit + 1 }));
  const ids = pinned.slice(0, limit);
  const places = yield* idsByBox(boxId, ids);
  return {
    deliveries: yield* change(places, { own: boxId, isPinned: false, date: args.date }, context),
    isMoreLeft: pinned.length > limit,
  };
}

/** Where messages of a box are shown: the ids in each box. */
function* idsByBox(box: PeerId, ids: readonly number[]): Steps<Map<PeerId, number[]>> {
  const byBox = new Map<PeerId, number[]>();
  for (const { places } of yield* run(findPlaces({ box, ids }))) {
    for (const [each, id] of shownPlaces(decodePlaces(places))) byBox.set(each, [...(byBox.get(each) ?? []), id]);
  }
  return byBox;
}

function* change(
  places: ReadonlyMap<PeerId, readonly number[]>,
  { own, isPinned, date }: { readonly own: PeerId; readonly isPinned: boolean; readonly date: number },
  context: WriteContext,
): Steps<Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const [box, ids] of places) {
    const changed = yield* run(isPinned ? setPinned({ box, ids }) : setUnpinned({ box, ids }));
    const [first] = changed;
    if (first === undefined) continue;
    const peerId = first.peer_id;
    for (const { pts: id, peer_id: peer } of changed) {
      yield* run(isPinned ? insertPin({ box, peer, id }) : deletePin({ box, peer, id }));
    }
    const told = changed.map((row) => row.pts).toSorted((a, b) => a - b);
    const kind = isPinned ? eventKinds.pinned : eventKinds.unpinned;
    const pts = yield* appendEvent({ box, kind, peer: peerId, data: JSON.stringify(told), date }, context);
    deliveries.push({ boxId: box, events: [{ kind: 'pins', pts, peerId, ids: told, isPinned }] });
  }
  return deliveries.toSorted((a, b) => Number(b.boxId === own) - Number(a.boxId === own));
}
