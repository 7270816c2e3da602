import type { BoxStore, ContentExtra, ContentSeq, Delivery, Media, PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { logActions } from './admin-log-write.ts';
import { appendEvent } from './boxes-event-append.ts';
import { boxMessages } from './boxes-messages.ts';
import { boxMessageOf, messageRows } from './message-rows.ts';
import { decodePlaces, shownPlaces } from './places.ts';

const findPlaces = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['contents.seq', 'contents.places', 'contents.extra'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id)
    .where('kind', '=', eventKinds.message),
);

const updateContent = statement(
  (db, p: { seq: ContentSeq; text: string; entities: string | null; extra: string | null; date: number }) =>
    db
      .updateTable('contents')
      .set({ text: p.text, entities: p.entities, extra: p.extra, edit_date: p.date })
      .where('seq', '=', p.seq),
);

const findMessage = statement((db, p: { box: PeerId; id: number }) =>
  messageRows(db).where('box_rows.box_id', '=', p.box).where('box_rows.pts', '=', p.id),
);

/** What a message has beside its text, with other media. */
const withMedia = (extra: string | null, media: Media): string =>
  // Only ever written from this type.
  JSON.stringify({ ...(JSON.parse(extra ?? '{}') as ContentExtra), media });

/** Changes the content and tells every box that shows it, the own one first. */
export function* edit(args: Parameters<BoxStore['edit']>[0], context: WriteContext): Steps<Delivery[]> {
  const found = yield* runOne(findPlaces({ box: args.boxId, id: args.id }));
  if (found === undefined) return [];
  const entities = args.entities === undefined ? null : JSON.stringify(args.entities);
  const extra = args.media === undefined ? found.extra : withMedia(found.extra, args.media);
  const [prev] = args.actorId === undefined ? [] : yield* boxMessages({ boxId: args.boxId, ids: [args.id] });
  yield* run(updateContent({ seq: found.seq, text: args.text, entities, extra, date: args.date }));
  const deliveries: Delivery[] = [];
  for (const [box, id] of shownPlaces(decodePlaces(found.places))) {
    const row = yield* runOne(findMessage({ box, id }));
    if (row === undefined) throw new Error('a content is shown where no row is');
    const { peer_id: peer, seq, flags } = row;
    const pts = yield* appendEvent({ box, kind: eventKinds.edit, peer, seq, flags, ref: id }, context);
    deliveries.push({ boxId: box, events: [{ kind: 'edit', pts, message: boxMessageOf(box, row) }] });
  }
  const event = deliveries[0]?.events[0];
  if (args.actorId !== undefined && prev !== undefined && event?.kind === 'edit') {
    yield* logActions(args.boxId, args.actorId, args.date, [{ kind: 'edit', prev, next: event.message }]);
  }
  return deliveries;
}
