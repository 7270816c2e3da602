import type { PeerId, PollQuestion, PollShown, PollVote, StateEvent, UserId, VotersAsked } from '@suaka/domain';
import { sql, type Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { textList } from '../list.ts';
import { statement } from '../statement.ts';
import type { PollsTable } from '../tables/poll-tables.ts';

/** Whom clients show as the last ones who voted. */
const recentMax = 3;

const findPolls = statement((db, p: { ids: readonly string[] }) =>
  db.selectFrom('polls').selectAll().where('id', 'in', textList(p.ids)),
);

export const findVote = statement((db, p: { poll: string; user: UserId }) =>
  db.selectFrom('poll_votes').select(['chosen', 'date']).where('poll_id', '=', p.poll).where('user_id', '=', p.user),
);

const findNewest = statement((db, p: { poll: string; limit: number }) =>
  db
    .selectFrom('poll_votes')
    .select(['user_id', 'chosen', 'date'])
    .where('poll_id', '=', p.poll)
    .orderBy('date', 'desc')
    .orderBy('user_id', 'desc')
    .limit(p.limit),
);

const findVoters = statement<
  { poll: string; mask: number; date: number; user: number; limit: number },
  { user_id: UserId; chosen: number; date: number }
>(
  (_, p) => sql`
    select user_id, chosen, date from poll_votes
    where poll_id = ${p.poll} and chosen & ${p.mask} != 0 and (date, user_id) < (${p.date}, ${p.user})
    order by date desc, user_id desc limit ${p.limit}`,
);

const findDue = statement((db, p: { now: number; limit: number }) =>
  db
    .selectFrom('polls')
    .select('id')
    .where('closed', '=', sql.lit(0))
    .where('close_at', 'is not', null)
    .where('close_at', '<=', p.now)
    .limit(p.limit),
);

const findChanged = statement((db, p: { box: PeerId; date: number; limit: number }) =>
  db
    .selectFrom('poll_boxes')
    .innerJoin('polls', 'polls.id', 'poll_boxes.poll_id')
    .select('polls.id')
    .where('box_id', '=', p.box)
    .where('changed_at', '>=', p.date)
    .limit(p.limit),
);

/** A poll as a viewer may see it. */
export function* pollOf(row: Selectable<PollsTable>, viewer: UserId | undefined, nowS: number): Steps<PollShown> {
  // Only ever written from this type.
  const asked = JSON.parse(row.asked) as PollQuestion;
  const vote = viewer === undefined ? undefined : yield* runOne(findVote({ poll: row.id, user: viewer }));
  const recent = asked.isPublic ? yield* run(findNewest({ poll: row.id, limit: recentMax })) : [];
  return {
    id: row.id,
    authorId: row.author_id,
    asked,
    isClosed: row.closed === 1 || (row.close_at !== null && row.close_at <= nowS),
    closeAt: row.close_at ?? undefined,
    totalVoters: row.voters,
    votes: JSON.parse(row.votes) as number[],
    chosen: viewer === undefined ? undefined : (vote?.chosen ?? 0),
    recentVoters: recent.map(({ user_id }) => user_id),
  };
}

export function* pollsShown(args: {
  readonly viewer: UserId | undefined;
  readonly ids: readonly string[];
  readonly nowS: number;
}): Steps<PollShown[]> {
  const polls: PollShown[] = [];
  for (const row of yield* run(findPolls({ ids: args.ids }))) polls.push(yield* pollOf(row, args.viewer, args.nowS));
  return polls;
}

export function* duePolls(args: { readonly nowS: number; readonly limit: number }): Steps<string[]> {
  return (yield* run(findDue({ now: args.nowS, limit: args.limit }))).map(({ id }) => id);
}

/** Every bit that an answer can have. */
const anyAnswer = 2 ** 30 - 1;

/** A page of votes, the newest first. */
export function* pollVoters(asked: VotersAsked): Steps<{ votes: PollVote[]; count: number }> {
  const { pollId: poll, answer, after, limit } = asked;
  const [row] = yield* run(findPolls({ ids: [poll] }));
  const votes = JSON.parse(row?.votes ?? '[]') as number[];
  const mask = answer === undefined ? anyAnswer : 1 << answer;
  const from = { date: after?.date ?? Number.MAX_SAFE_INTEGER, user: after?.userId ?? 0 };
  const page = yield* run(findVoters({ poll, mask, ...from, limit }));
  return {
    votes: page.map(({ user_id: userId, chosen, date }) => ({ userId, chosen, date })),
    count: answer === undefined ? (row?.voters ?? 0) : (votes[answer] ?? 0),
  };
}

/** Polls of a box that changed since a date: nothing is recorded for each vote and each who sees it. */
export function* changedPolls(box: PeerId, date: number, limit: number): Steps<StateEvent[]> {
  return (yield* run(findChanged({ box, date, limit }))).map(({ id }) => ({ kind: 'poll', pollId: id }));
}
