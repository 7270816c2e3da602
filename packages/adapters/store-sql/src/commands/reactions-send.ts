import {
  ContentMark,
  rpcError,
  type ContentSeq,
  type Delivery,
  type PeerId,
  type ReactionStore,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { recordFor } from './accounts-tell.ts';
import { appendEvent } from './boxes-event-append.ts';
import { isChannel } from './chats-append.ts';
import { memberIn } from './chats-members.ts';
import { markContent } from './content-marks.ts';
import { boxMessageOf, messageRows } from './message-rows.ts';
import { decodePlaces, shownIdIn, shownPlaces, type Places } from './places.ts';
import { noteUses } from './reactions-used.ts';
import { retag } from './saved-tags.ts';

const findMessage = statement((db, p: { box: PeerId; id: number }) =>
  messageRows(db).select('contents.places').where('box_rows.box_id', '=', p.box).where('box_rows.pts', '=', p.id),
);

const findOwn = statement((db, p: { seq: ContentSeq; user: UserId }) =>
  db
    .selectFrom('reactions')
    .select(['emoji', 'position', 'is_big'])
    .where('seq', '=', p.seq)
    .where('user_id', '=', p.user)
    .orderBy('position'),
);

const deleteOwn = statement((db, p: { seq: ContentSeq; user: UserId }) =>
  db.deleteFrom('reactions').where('seq', '=', p.seq).where('user_id', '=', p.user),
);

const insertOne = statement(
  (
    db,
    p: { seq: ContentSeq; user: UserId; emoji: string; position: number; date: number; big: number; unread: number },
  ) =>
    db.insertInto('reactions').values({
      seq: p.seq,
      user_id: p.user,
      emoji: p.emoji,
      position: p.position,
      date: p.date,
      is_big: p.big,
      is_unread: p.unread,
    }),
);

const countOne = statement(
  (_, p: { seq: ContentSeq; emoji: string; by: number; date: number }) => sql`
    insert into reaction_counts (seq, emoji, count, since) values (${p.seq}, ${p.emoji}, ${p.by}, ${p.date})
    on conflict (seq, emoji) do update set count = reaction_counts.count + excluded.count`,
);

const deleteUncounted = statement((db, p: { seq: ContentSeq }) =>
  db.deleteFrom('reaction_counts').where('seq', '=', p.seq).where('count', '<=', sql.lit(0)),
);

const countKinds = statement((db, p: { seq: ContentSeq }) =>
  db
    .selectFrom('reaction_counts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('seq', '=', p.seq),
);

const findUnread = statement((db, p: { seq: ContentSeq }) =>
  db.selectFrom('reactions').select('user_id').where('seq', '=', p.seq).where('is_unread', '=', sql.lit(1)).limit(1),
);

const insertUnread = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db
    .insertInto('unread_reactions')
    .values({ user_id: p.user, peer_id: p.peer, id: p.id })
    .onConflict((conflict) => conflict.doNothing()),
);

export const deleteUnread = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db.deleteFrom('unread_reactions').where('user_id', '=', p.user).where('peer_id', '=', p.peer).where('id', '=', p.id),
);

const findEvent = statement((db, p: { box: PeerId; id: number }) =>
  db.selectFrom('reaction_events').select('pts').where('box_id', '=', p.box).where('id', '=', p.id),
);

const setEvent = statement(
  (_, p: { box: PeerId; id: number; pts: number }) => sql`
    insert into reaction_events (box_id, id, pts) values (${p.box}, ${p.id}, ${p.pts})
    on conflict (box_id, id) do update set pts = excluded.pts`,
);

const deleteEvent = statement((db, p: { box: PeerId; pts: number }) =>
  db.deleteFrom('box_rows').where('box_id', '=', p.box).where('pts', '=', p.pts),
);

/** Puts someone's reactions in the place of those before, and tells every box that shows the message. */
export function* sendReaction(
  args: Parameters<ReactionStore['send']>[0],
  context: WriteContext,
): Steps<{ deliveries: Delivery[] }> {
  const { userId: user, emoji, isBig, date } = args;
  const found = yield* runOne(findMessage({ box: args.boxId, id: args.id }));
  if (found === undefined) throw rpcError('MESSAGE_ID_INVALID');
  const { seq } = found;
  const before = yield* run(findOwn({ seq, user }));
  if (before.length === emoji.length && before.every((row, at) => row.emoji === emoji[at] && !isBig)) {
    throw rpcError('MESSAGE_NOT_MODIFIED');
  }
  const places = decodePlaces(found.places);
  const author = yield* authorPlace(found.author_id, found.peer_id, args.boxId, places);
  const isUnread = author !== undefined && found.author_id !== user && !args.isPost;
  yield* run(deleteOwn({ seq, user }));
  for (const row of before) yield* run(countOne({ seq, emoji: row.emoji, by: -1, date }));
  const known = new Set(before.map((row) => row.emoji));
  for (const [position, each] of emoji.entries()) {
    const unread = isUnread && !known.has(each) ? 1 : 0;
    yield* run(insertOne({ seq, user, emoji: each, position, date, big: Number(isBig), unread }));
    yield* run(countOne({ seq, emoji: each, by: 1, date }));
  }
  // What someone reacts with to a saved message is a tag of theirs.
  if (found.peer_id === user && args.boxId === user) {
    const replaced = before.map((row) => row.emoji);
    yield* retag({ owner: user, id: args.id }, replaced, emoji);
  }
  yield* run(deleteUncounted({ seq }));
  const kinds = (yield* runOne(countKinds({ seq })))?.count ?? 0;
  if (kinds > args.kindsMax && emoji.some((each) => !known.has(each))) throw rpcError('REACTIONS_TOO_MANY');
  yield* markContent(seq, ContentMark.reacted);
  if (isUnread) yield* noteUnread(seq, author);
  yield* noteUses(args, known);
  if (args.addToRecent) yield* recordFor([user], date, { kind: 'recentReactions' });
  return { deliveries: yield* tellBoxes(places, args, context) };
}

interface AuthorPlace {
  readonly user: UserId;
  readonly peer: PeerId;
  readonly id: number;
}

/** Where the author finds the message; undefined where the author does not see it any more. */
function* authorPlace(user: UserId, peer: PeerId, box: PeerId, places: Places): Steps<AuthorPlace | undefined> {
  if (isChannel(box)) {
    const id = shownIdIn(places, box);
    return id === undefined || (yield* memberIn(box, user))?.isIn !== true ? undefined : { user, peer: box, id };
  }
  const id = shownIdIn(places, user);
  if (id === undefined) return undefined;
  // In a chat of two each knows it by the other.
  const other = places.find(([each]) => each !== user)?.[0] ?? user;
  return { user, peer: peer < 0 ? peer : other, id };
}

function* noteUnread(seq: ContentSeq, author: AuthorPlace): Steps<void> {
  const isAny = (yield* runOne(findUnread({ seq }))) !== undefined;
  yield* run(isAny ? insertUnread({ ...author }) : deleteUnread({ ...author }));
}

/** The last event about the reactions of a message is enough: what it shows is what holds now. */
function* tellBoxes(
  places: Places,
  { boxId: own, userId: actorId, date }: Parameters<ReactionStore['send']>[0],
  context: WriteContext,
): Steps<Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const [box, id] of shownPlaces(places)) {
    const row = yield* runOne(findMessage({ box, id }));
    if (row === undefined) throw new Error('a content is shown where no row is');
    const last = yield* runOne(findEvent({ box, id }));
    const { peer_id: peer, seq } = row;
    const pts = yield* appendEvent({ box, kind: eventKinds.reactions, peer, seq, ref: id, date }, context);
    if (last !== undefined) yield* run(deleteEvent({ box, pts: last.pts }));
    yield* run(setEvent({ box, id, pts }));
    deliveries.push({ boxId: box, events: [{ kind: 'reactions', pts, message: boxMessageOf(box, row), actorId }] });
  }
  return deliveries.toSorted((a, b) => Number(b.boxId === own) - Number(a.boxId === own));
}
