import {
  choseBit,
  rpcError,
  type Append,
  type PeerId,
  type PollChanged,
  type PollQuestion,
  type PollStore,
  type UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { findVote, pollOf } from './polls-read.ts';

const insertPoll = statement((db, p: { id: string; author: UserId; asked: string; votes: string }) =>
  db.insertInto('polls').values({
    id: p.id,
    author_id: p.author,
    asked: p.asked,
    close_at: null,
    closed: 0,
    changed_at: 0,
    voters: 0,
    votes: p.votes,
  }),
);

const findPoll = statement((db, p: { id: string }) => db.selectFrom('polls').selectAll().where('id', '=', p.id));

const findBoxes = statement((db, p: { poll: string }) =>
  db.selectFrom('poll_boxes').select('box_id').where('poll_id', '=', p.poll),
);

const insertBox = statement((db, p: { poll: string; box: PeerId }) =>
  db
    .insertInto('poll_boxes')
    .values({ poll_id: p.poll, box_id: p.box })
    .onConflict((conflict) => conflict.doNothing()),
);

const setCloseAt = statement((db, p: { id: string; at: number }) =>
  db.updateTable('polls').set({ close_at: p.at }).where('id', '=', p.id).where('close_at', 'is', null),
);

const setClosed = statement((db, p: { id: string; date: number }) =>
  db.updateTable('polls').set({ closed: 1, changed_at: p.date }).where('id', '=', p.id),
);

const setVotes = statement((db, p: { id: string; voters: number; votes: string; date: number }) =>
  db.updateTable('polls').set({ voters: p.voters, votes: p.votes, changed_at: p.date }).where('id', '=', p.id),
);

const putVote = statement((db, p: { poll: string; user: UserId; chosen: number; date: number }) =>
  db
    .insertInto('poll_votes')
    .values({ poll_id: p.poll, user_id: p.user, chosen: p.chosen, date: p.date })
    .onConflict((conflict) => conflict.columns(['poll_id', 'user_id']).doUpdateSet({ chosen: p.chosen, date: p.date })),
);

const removeVote = statement((db, p: { poll: string; user: UserId }) =>
  db.deleteFrom('poll_votes').where('poll_id', '=', p.poll).where('user_id', '=', p.user),
);

export function* addPoll(args: Parameters<PollStore['add']>[0]): Steps<void> {
  const votes = JSON.stringify(args.asked.answers.map(() => 0));
  yield* run(insertPoll({ id: args.id, author: args.authorId, asked: JSON.stringify(args.asked), votes }));
}

/** A message with a poll entered boxes; the time of the poll begins with the first of them. */
export function* showPoll({ extra, date }: Append, boxes: readonly PeerId[]): Steps<void> {
  if (extra?.media?.kind !== 'poll') return;
  const { pollId: poll } = extra.media;
  for (const box of boxes) yield* run(insertBox({ poll, box }));
  const row = yield* runOne(findPoll({ id: poll }));
  if (row === undefined) return;
  const { closeDate, closePeriodS } = JSON.parse(row.asked) as PollQuestion;
  const at = closeDate ?? (closePeriodS === undefined ? undefined : date + closePeriodS);
  if (at !== undefined) yield* run(setCloseAt({ id: poll, at }));
}

/** Puts a vote in the place of an earlier one. */
export function* votePoll(args: Parameters<PollStore['vote']>[0]): Steps<PollChanged> {
  const { userId, pollId: poll, chosen, nowS } = args;
  const row = yield* runOne(findPoll({ id: poll }));
  if (row === undefined) throw rpcError('MESSAGE_ID_INVALID');
  if (row.closed === 1 || (row.close_at !== null && row.close_at <= nowS)) throw rpcError('MESSAGE_POLL_CLOSED');
  const { quiz, isFinal } = JSON.parse(row.asked) as PollQuestion;
  const earlier = (yield* runOne(findVote({ poll, user: userId })))?.chosen ?? 0;
  if (earlier !== 0 && (quiz !== undefined || isFinal)) throw rpcError('REVOTE_NOT_ALLOWED');
  const before = JSON.parse(row.votes) as number[];
  const votes = before.map(
    (count, place) => count - (choseBit(earlier, place) ? 1 : 0) + (choseBit(chosen, place) ? 1 : 0),
  );
  const voters = row.voters - (earlier === 0 ? 0 : 1) + (chosen === 0 ? 0 : 1);
  yield* run(chosen === 0 ? removeVote({ poll, user: userId }) : putVote({ poll, user: userId, chosen, date: nowS }));
  yield* run(setVotes({ id: poll, voters, votes: JSON.stringify(votes), date: nowS }));
  return yield* changed(poll, userId, nowS);
}

/** Ends a poll; undefined where it was closed already. */
export function* closePoll(args: Parameters<PollStore['close']>[0]): Steps<PollChanged | undefined> {
  const row = yield* runOne(findPoll({ id: args.pollId }));
  if (row === undefined || row.closed === 1) return undefined;
  yield* run(setClosed({ id: args.pollId, date: args.nowS }));
  return yield* changed(args.pollId, args.viewer, args.nowS);
}

function* changed(id: string, viewer: UserId | undefined, nowS: number): Steps<PollChanged> {
  const row = yield* runOne(findPoll({ id }));
  if (row === undefined) throw new Error('a poll is gone');
  const boxes = (yield* run(findBoxes({ poll: id }))).map((box) => box.box_id);
  return { poll: yield* pollOf(row, viewer, nowS), boxes };
}
