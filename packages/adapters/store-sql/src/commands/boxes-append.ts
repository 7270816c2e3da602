import {
  generalTopicId,
  isToBeHeard,
  rpcError,
  type Append,
  type Appended,
  type ContentSeq,
  type PeerId,
  type Place,
  type UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import type { Tail, WriteContext } from '../write-context.ts';
import { nextPts } from './boxes-head.ts';
import { knownTail } from './index-advance.ts';
import { nextSeq } from './contents-seq.ts';
import { decodePlaces, encodePlaces, idIn, type Places } from './places.ts';
import { isChannel, placesFor, recordMentions } from './chats-append.ts';
import { awaitTurn } from './chats-slow-mode.ts';
import { takeDraft } from './drafts.ts';
import { enterThread } from './threads-write.ts';
import { enterTopic, topicFor } from './topics-enter.ts';
import { noteExpiring } from './history-ttl.ts';
import { showPoll } from './polls-write.ts';
import { takeOutOfArchives } from './folders-unarchive.ts';

interface NewRow {
  box: PeerId;
  pts: number;
  peer: PeerId;
  seq: ContentSeq;
  flags: number;
  /** In a channel, whose box does not say it. */
  author: UserId | null;
  randomId: bigint | null;
}

const insertRow = statement((db, p: NewRow) =>
  db.insertInto('box_rows').values({
    box_id: p.box,
    pts: p.pts,
    kind: eventKinds.message,
    peer_id: p.peer,
    seq: p.seq,
    flags: p.flags,
    ref: p.author,
    random_id: p.randomId,
  }),
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
  db.selectFrom('random_ids').select('pts').where('box_id', '=', p.box).where('random_id', '=', p.randomId),
);

const findDate = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['contents.date', 'contents.author_id'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id),
);

const findReplied = statement((db, p: { box: PeerId; peer: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['contents.seq', 'contents.places', 'contents.top_id'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id)
    .where('kind', '=', eventKinds.message)
    .where('peer_id', '=', p.peer),
);

interface Replied {
  readonly seq: ContentSeq;
  readonly places: Places;
  /** Where its thread begins: it may begin here. */
  readonly topId: number;
}

/** Stores a content once and a row for each place. The first place is the author's. */
export function* append(args: Append, context: WriteContext): Steps<Appended> {
  const shownIn = yield* placesFor(args);
  const [first] = shownIn;
  if (first === undefined) throw new Error('an append without a place');
  const tail = yield* knownTail(context);
  const repeat =
    args.randomId === undefined ? undefined : yield* repeated(first.boxId, args.authorId, args.randomId, tail);
  if (repeat !== undefined) return repeat;
  yield* awaitTurn(args);
  const answered = answeredId(args);
  const replied = answered === undefined ? undefined : yield* repliedTo(first, answered);
  const topic = args.forum && (yield* topicFor(args, first.boxId, replied?.topId));
  const seq = yield* nextSeq(context);
  const places: (readonly [PeerId, number])[] = [];
  const author = isChannel(first.boxId) ? args.authorId : null;
  const unheard = author === null && shownIn.length > 1 && isToBeHeard(args.extra) ? rowFlags.unheard : 0;
  for (const { boxId: box, peerId: peer, isOut } of shownIn) {
    const pts = yield* nextPts(box, context);
    const randomId = places.length === 0 ? (args.randomId ?? null) : null;
    const row = { box, pts, peer, seq, flags: (isOut ? rowFlags.out : 0) | unheard, author, randomId };
    yield* run(insertRow(row));
    tail.add(row);
    places.push([box, pts]);
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
  if (args.extra?.media?.kind === 'poll')
    yield* showPoll(
      args,
      places.map(([box]) => box),
    );
  if (args.extra?.ttlS !== undefined) yield* noteExpiring(args, first.boxId, places[0]?.[1] ?? 0);
  const isDraftCleared = args.clearDraft === true && (yield* takeDraft(args.authorId, first.peerId, args.date));
  const ids = places.map(([, pts]) => pts);
  if (args.mentions !== undefined) yield* recordMentions(args.mentions, shownIn, ids);
  const entry = {
    box: first.boxId,
    id: places[0]?.[1] ?? 0,
    seq,
    author: args.authorId,
    speaker: args.extra?.sentAs ?? args.authorId,
  };
  const isThread = topic === undefined && replied !== undefined && isThreaded(args, first);
  const topId = isThread ? replied.topId : topic === generalTopicId ? undefined : topic;
  if (isThread) {
    const topSeq = replied.topId === args.replyToId ? replied.seq : undefined;
    yield* enterThread({ ...entry, top: replied.topId, topSeq });
  }
  const marks = topic === undefined ? 0 : yield* enterTopic({ ...entry, topic });
  return {
    isRepeat: false,
    seq,
    places: shownIn,
    isDraftCleared,
    unarchived: yield* takeOutOfArchives(shownIn, args.authorId, args.date, context),
    ids,
    replyToIds: replied && shownIn.map((place) => idIn(replied.places, place.boxId)),
    replySeq: replied?.seq,
    topId,
    isUnheard: unheard !== 0,
    marks,
  };
}

/** The general topic of a forum is named without a message that one could answer. */
const answeredId = ({ replyToId, forum }: Append): number | undefined =>
  forum !== undefined && replyToId === generalTopicId ? undefined : replyToId;

/** Answers make threads in supergroups alone, and what a chat says of itself is in none. */
const isThreaded = ({ extra }: Append, { boxId }: Place): boolean =>
  isChannel(boxId) && extra?.isPost !== true && extra?.action === undefined;

function* repliedTo(first: Place, id: number): Steps<Replied> {
  const row = yield* runOne(findReplied({ box: first.boxId, peer: first.peerId, id }));
  if (row === undefined) throw rpcError('REPLY_MESSAGE_ID_INVALID');
  return { seq: row.seq, places: decodePlaces(row.places), topId: row.top_id ?? id };
}

/** What an earlier message with the same random id came to. */
function* repeated(box: PeerId, author: UserId, randomId: bigint, tail: Tail): Steps<Appended | undefined> {
  const id = tail.named(box, randomId) ?? (yield* runOne(findByRandomId({ box, randomId })))?.pts;
  if (id === undefined) return undefined;
  const row = yield* runOne(findDate({ box, id }));
  if (row === undefined) throw new Error('a random id names no message');
  // In a channel everybody's messages are in one box.
  if (row.author_id !== author) throw rpcError('RANDOM_ID_DUPLICATE');
  return { isRepeat: true, id, date: row.date };
}
