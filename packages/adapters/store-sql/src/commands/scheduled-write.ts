import { rpcError, type PeerId, type ScheduledMessage, type ScheduledStore, type UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { takeDraft } from './drafts.ts';
import { scheduledHistory, scheduledOf } from './scheduled-read.ts';
import { recordStateEvent } from './state-events.ts';

const insert = statement((db, p: { owner: UserId; peer: PeerId; due: number; randomId: string; content: string }) =>
  db
    .insertInto('scheduled_messages')
    .values({ owner_id: p.owner, peer_id: p.peer, due_at: p.due, random_id: p.randomId, content: p.content })
    .returningAll(),
);

const findByRandomId = statement((db, p: { owner: UserId; randomId: string }) =>
  db.selectFrom('scheduled_messages').selectAll().where('owner_id', '=', p.owner).where('random_id', '=', p.randomId),
);

const update = statement((db, p: { owner: UserId; peer: PeerId; id: number; due: number; content: string }) =>
  db
    .updateTable('scheduled_messages')
    .set({ due_at: p.due, content: p.content })
    .where('id', '=', p.id)
    .where('owner_id', '=', p.owner)
    .where('peer_id', '=', p.peer)
    .returningAll(),
);

const removeSome = statement((db, p: { owner: UserId; peer: PeerId; ids: readonly number[] }) =>
  db
    .deleteFrom('scheduled_messages')
    .where('id', 'in', list(p.ids))
    .where('owner_id', '=', p.owner)
    .where('peer_id', '=', p.peer)
    .returningAll(),
);

/** No message was named by its author's client. */
const unnamed = '0';

/** Puts a message by until its time. */
export function* addScheduled(
  args: Parameters<ScheduledStore['add']>[0],
): Steps<Awaited<ReturnType<ScheduledStore['add']>>> {
  const { ownerId: owner, peerId: peer, dueAt: due, content, date } = args;
  const { randomId } = content;
  const known = randomId === unnamed ? undefined : yield* runOne(findByRandomId({ owner, randomId }));
  if (known !== undefined) return { scheduled: scheduledOf(known), isRepeat: true, isDraftCleared: false };
  const waiting = yield* scheduledHistory({ ownerId: owner, peerId: peer });
  if (waiting.length >= args.messagesMax) throw rpcError('SCHEDULE_TOO_MUCH');
  const row = yield* runOne(insert({ owner, peer, due, randomId, content: JSON.stringify(content) }));
  if (row === undefined) throw new Error('an insert without a row');
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'scheduledNew', peerId: peer, id: row.id } });
  const isDraftCleared = args.clearDraft && (yield* takeDraft(owner, peer, date));
  return { scheduled: scheduledOf(row), isRepeat: false, isDraftCleared };
}

/** Changes a message that waits; undefined where it is not there any more. */
export function* editScheduled(args: Parameters<ScheduledStore['edit']>[0]): Steps<ScheduledMessage | undefined> {
  const { ownerId: owner, peerId: peer, id, dueAt: due, date } = args;
  const row = yield* runOne(update({ owner, peer, id, due, content: JSON.stringify(args.content) }));
  if (row === undefined) return undefined;
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'scheduledNew', peerId: peer, id } });
  return scheduledOf(row);
}

/** Takes messages out of those that wait. */
export function* takeScheduled(
  owner: UserId,
  peer: PeerId,
  ids: readonly number[],
): Steps<readonly ScheduledMessage[]> {
  return (yield* run(removeSome({ owner, peer, ids }))).map(scheduledOf);
}

/** Takes messages back and returns the ids of those that were there. */
export function* removeScheduled(args: Parameters<ScheduledStore['remove']>[0]): Steps<number[]> {
  const { ownerId: owner, peerId: peer, date } = args;
  const ids = (yield* takeScheduled(owner, peer, args.ids)).map(({ id }) => id);
  if (ids.length > 0) {
    const event = { kind: 'scheduledGone', peerId: peer, ids, sentIds: undefined } as const;
    yield* recordStateEvent({ boxId: owner, date, event });
  }
  return ids;
}
