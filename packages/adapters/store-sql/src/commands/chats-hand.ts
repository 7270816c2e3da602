import type { BoxEvent, ContentSeq, Delivery, Joining, Member, PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { nextPts } from './boxes-head.ts';
import { boxMessages } from './boxes-messages.ts';
import { isChannel } from './chats-append.ts';
import { idsDescending } from './dialog-ids.ts';
import { decodePlaces, encodePlaces } from './places.ts';
import { ptsMax, tailOf } from './tail-read.ts';

const findContent = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['contents.seq', 'contents.places'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id)
    .where('kind', '=', eventKinds.message),
);

const insertRow = statement((db, p: { box: PeerId; pts: number; peer: PeerId; seq: ContentSeq }) =>
  db.insertInto('box_rows').values({
    box_id: p.box,
    pts: p.pts,
    kind: eventKinds.message,
    peer_id: p.peer,
    seq: p.seq,
    flags: rowFlags.handed,
  }),
);

const insertHistory = statement((db, p: { box: PeerId; pts: number; peer: PeerId }) =>
  db.insertInto('histories').values({ box_id: p.box, peer_id: p.peer, pts: p.pts, flags: rowFlags.handed }),
);

const updatePlaces = statement((db, p: { seq: ContentSeq; places: string }) =>
  db.updateTable('contents').set({ places: p.places }).where('seq', '=', p.seq),
);

/** Puts the last messages of a basic group into the boxes of newcomers, as the one who brings them has them. */
export function* handMessages(
  { chatId, inviterId, handedCount = 0 }: Joining,
  members: readonly Member[],
  context: WriteContext,
): Steps<Delivery[]> {
  if (isChannel(chatId) || inviterId === undefined || handedCount === 0) return [];
  const range = { box: inviterId, peer: chatId, from: 0, below: ptsMax };
  const ids = yield* idsDescending(range, yield* tailOf(inviterId), 0, handedCount);
  const deliveries: Delivery[] = [];
  for (const { userId: box } of members) {
    const handed: number[] = [];
    for (const id of ids.toReversed()) {
      const content = yield* runOne(findContent({ box: inviterId, id }));
      if (content === undefined) continue;
      const places = decodePlaces(content.places);
      // Whoever was here before may have it still.
      if (places.some(([placed]) => placed === box)) continue;
      const pts = yield* nextPts(box, context);
      const row = { box, pts, peer: chatId, seq: content.seq };
      yield* run(insertRow(row));
      // It goes into the index at once: the tail holds only what is newer than all that is indexed.
      yield* run(insertHistory({ box, pts, peer: chatId }));
      yield* run(updatePlaces({ seq: content.seq, places: encodePlaces([...places, [box, pts]]) }));
      handed.push(pts);
    }
    const messages = yield* boxMessages({ boxId: box, ids: handed });
    const events = messages.map((message): BoxEvent => ({ kind: 'message', pts: message.id, message }));
    if (events.length > 0) deliveries.push({ boxId: box, events: events.toSorted((a, b) => a.pts - b.pts) });
  }
  return deliveries;
}
