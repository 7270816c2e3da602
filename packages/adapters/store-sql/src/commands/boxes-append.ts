import { rpcError, type Append, type Appended, type ContentSeq, type PeerId, type Place } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { nextPts } from './boxes-head.ts';
import { nextSeq } from './contents-seq.ts';
import { decodePlaces, encodePlaces, idIn, type Places } from './places.ts';
import { takeDraft } from './drafts.ts';

interface NewRow {
  box: PeerId;
  pts: number;
  peer: PeerId;
  seq: ContentSeq;
  flags: number;
}

const insertNamedRow = statement((db, p: NewRow & { randomId: bigint }) =>
  db
    .insertInto('box_rows')
    .values({ box_id: p.box, pts: p.pts, kind: eventKinds.message, peer_id: p.peer, seq: p.seq, flags: p.flags, random_id: p.randomId })
    .onConflict((conflict) => conflict.columns(['box_id', 'random_id']).where('random_id', 'is not', null).doNothing())
    .returning('pts'),
);

const insertRow = statement((db, p: NewRow) =>
  db
    .insertInto('box_rows')
    .values({ box_id: p.box, pts: p.pts, kind: eventKinds.message, peer_id: p.peer, seq: p.seq, flags: p.flags }),
);

const insertContent = statement(
  (
    db,
    p: {
      seq: ContentSeq;
      author: Append['authorId'];
      date: number;
      text: string;
      entities: string | null;
      reply: ContentSeq | null;
      extra: string | null;
      places: string;
    },
  ) =>
    db.insertInto('contents').values({
      seq: p.seq,
      author_id: p.author,
      date: p.date,
      text: p.text,
      entities: p.entities,
      reply_seq: p.reply,
      extra: p.extra,
      places: p.places,
    }),
);

const findByRandomId = statement((db, p: { box: PeerId; randomId: bigint }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.pts', 'contents.date'])
    .where('box_id', '=', p.box)
    .where('random_id', '=', p.randomId),
);

const findReplied = statement((db, p: { box: PeerId; peer: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['contents.seq', 'contents.places'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id)
    .where('kind', '=', eventKinds.message)
    .where('peer_id', '=', p.peer),
);

interface Replied {
  readonly seq: ContentSeq;
  readonly places: Places;
}

/** Stores a content once and a row for each place. The first place is the author's. */
export function* append(args: Append, context: WriteContext): Steps<Appended> {
  const [first] = args.places;
  if (first === undefined) throw new Error('an append without a place');
  const replied = args.replyToId === undefined ? undefined : yield* repliedTo(first, args.replyToId);
  const places: (readonly [PeerId, number])[] = [];
  const seq = yield* nextSeq(context);
  for (const place of args.places) {
    const pts = yield* nextPts(place.boxId, context);
    const row = { box: place.boxId, pts, peer: place.peerId, seq, flags: place.isOut ? rowFlags.out : 0 };
    if (place === first && args.randomId !== undefined) {
      const inserted = yield* run(insertNamedRow({ ...row, randomId: args.randomId }));
      if (inserted.length === 0) {
        // Nothing was written: what was taken from memory goes back.
        context.heads.set(place.boxId, pts - 1);
        context.contents.set((seq - 1) as ContentSeq);
        return yield* repeated(first, args.randomId);
      }
    } else {
      yield* run(insertRow(row));
    }
    places.push([place.boxId, pts]);
  }
  yield* run(
    insertContent({
      seq,
      author: args.authorId,
      date: args.date,
      text: args.text,
      entities: args.entities === undefined ? null : JSON.stringify(args.entities),
      reply: replied?.seq ?? null,
      extra: args.extra === undefined ? null : JSON.stringify(args.extra),
      places: encodePlaces(places),
    }),
  );
  const isDraftCleared = args.clearDraft === true && (yield* takeDraft(first.boxId, first.peerId, args.date));
  return {
    isRepeat: false,
    seq,
    isDraftCleared,
    ids: places.map(([, pts]) => pts),
    replyToIds: replied && args.places.map((place) => idIn(replied.places, place.boxId)),
    replySeq: replied?.seq,
  };
}

function* repliedTo(first: Place, id: number): Steps<Replied> {
  const row = yield* runOne(findReplied({ box: first.boxId, peer: first.peerId, id }));
  if (row === undefined) throw rpcError('REPLY_MESSAGE_ID_INVALID');
  return { seq: row.seq, places: decodePlaces(row.places) };
}

function* repeated(first: Place, randomId: bigint): Steps<Appended> {
  const row = yield* runOne(findByRandomId({ box: first.boxId, randomId }));
  if (row === undefined) throw new Error('a random id is taken by no row');
  return { isRepeat: true, id: row.pts, date: row.date };
}
