import type { BoxStore, ContentSeq, Delivery, PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { knownTail } from './index-advance.ts';
import { logActions } from './admin-log-write.ts';
import { appendEvent } from './boxes-event-append.ts';
import { boxMessages } from './boxes-messages.ts';
import { isChannel } from './chats-append.ts';
import { forgetContent, forgetInBox, type ForgottenContent } from './facts-forget.ts';
import { decodePlaces, encodePlaces, goneFrom, shownPlaces, type Places } from './places.ts';

const findShown = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select([
      'box_rows.pts',
      'box_rows.peer_id',
      'contents.seq',
      'contents.places',
      'contents.author_id',
      'contents.marks',
      'contents.top_id',
      'contents.extra',
    ])
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('pts', 'in', list(p.ids))
    .orderBy('pts'),
);

const markGone = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .updateTable('box_rows')
    .set({ kind: eventKinds.gone })
    .where('box_id', '=', p.box)
    .where('pts', 'in', list(p.ids))
    .returning(['pts', 'peer_id', 'ref', 'seq', 'flags']),
);

const deleteFromIndex = statement((db, p: { box: PeerId; peer: PeerId; id: number }) =>
  db.deleteFrom('histories').where('box_id', '=', p.box).where('peer_id', '=', p.peer).where('pts', '=', p.id),
);

/** A deleted message does not enter the index any more, but its random id is known for ever. */
const keepRandomIds = statement(
  (_, p: { box: PeerId; ids: readonly number[] }) => sql`
    insert into random_ids (box_id, random_id, pts)
    select box_id, random_id, pts from box_rows
    where box_id = ${p.box} and pts in ${list(p.ids)} and random_id is not null
    on conflict do nothing`,
);

const updatePlaces = statement((db, p: { seq: ContentSeq; places: string }) =>
  db.updateTable('contents').set({ places: p.places }).where('seq', '=', p.seq),
);

/** The row stays, so that its number never returns and a repeated random id is still known. */
const wipe = statement((db, p: { seq: ContentSeq; places: string }) =>
  db
    .updateTable('contents')
    .set({ text: '', entities: null, extra: null, reply_seq: null, marks: 0, places: p.places })
    .where('seq', '=', p.seq),
);

/** Takes messages out of the own box and, where revoked, out of all others; the own box's delivery first. */
export function* deleteMessages(args: Parameters<BoxStore['delete']>[0], context: WriteContext): Steps<Delivery[]> {
  yield* logDeleted(args);
  const shown = yield* run(findShown({ box: args.boxId, ids: args.ids }));
  const idsByBox = new Map<PeerId, number[]>();
  const bySeq = new Map(shown.map((content) => [content.seq, content]));
  for (const content of shown) {
    const { seq, places } = content;
    const all = decodePlaces(places);
    const leaves = (place: Places[number]): boolean => args.revoke || place[0] === args.boxId;
    const left = encodePlaces(all.map((place) => (leaves(place) ? goneFrom(place) : place)));
    const shownBefore = shownPlaces(all);
    const isWiped = shownBefore.every(leaves);
    yield* run(isWiped ? wipe({ seq, places: left }) : updatePlaces({ seq, places: left }));
    if (isWiped) yield* forgetContent(content);
    gather(idsByBox, shownBefore.filter(leaves));
  }
  const own = idsByBox.get(args.boxId);
  if (own === undefined) return [];
  idsByBox.delete(args.boxId);
  const deliveries: Delivery[] = [];
  for (const [box, ids] of [[args.boxId, own] as const, ...idsByBox]) {
    deliveries.push(yield* deleteFrom(box, ids, { bySeq, date: args.nowS }, context));
  }
  return deliveries;
}

/** A channel's log shows what was there before it went. */
function* logDeleted({ boxId, ids, actorId, nowS }: Parameters<BoxStore['delete']>[0]): Steps<void> {
  if (actorId === undefined || nowS === undefined || !isChannel(boxId)) return;
  const messages = (yield* boxMessages({ boxId, ids })).toSorted((one, other) => one.id - other.id);
  yield* logActions(
    boxId,
    actorId,
    nowS,
    messages.map((message) => ({ kind: 'delete', message })),
  );
}

function gather(idsByBox: Map<PeerId, number[]>, places: Places): void {
  for (const [box, id] of places) {
    const ids = idsByBox.get(box);
    if (ids === undefined) idsByBox.set(box, [id]);
    else ids.push(id);
  }
}

function* deleteFrom(
  box: PeerId,
  ids: readonly number[],
  { bySeq, date }: { readonly bySeq: ReadonlyMap<ContentSeq, ForgottenContent>; readonly date: number | undefined },
  context: WriteContext,
): Steps<Delivery> {
  yield* run(keepRandomIds({ box, ids }));
  const tail = yield* knownTail(context);
  for (const { pts, peer_id: peer, ref: author, seq, flags } of yield* run(markGone({ box, ids }))) {
    tail.drop(box, pts);
    const content = seq === null ? undefined : bySeq.get(seq);
    if (content !== undefined) yield* forgetInBox(content, { box, peer, id: pts, flags });
    yield* run(deleteFromIndex({ box, peer, id: pts }));
    // The ref of a message in a channel is its author.
    if (author !== null) yield* run(deleteFromIndex({ box, peer: author as PeerId, id: pts }));
  }
  // A deletion names no dialog, in Telegram's update as here.
  const event = { box, kind: eventKinds.delete, peer: box, data: JSON.stringify(ids), date };
  const pts = yield* appendEvent(event, context);
  return { boxId: box, events: [{ kind: 'delete', pts, ids }] };
}
