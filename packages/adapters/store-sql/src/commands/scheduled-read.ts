import { whenOnline, type PeerId, type ScheduledContent, type ScheduledMessage, type UserId } from '@suaka/domain';
import { sql, type Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { ScheduledMessagesTable } from '../tables/scheduled-tables.ts';

const findOfChat = statement((db, p: { owner: UserId; peer: PeerId }) =>
  db
    .selectFrom('scheduled_messages')
    .selectAll()
    .where('owner_id', '=', p.owner)
    .where('peer_id', '=', p.peer)
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc'),
);

const findById = statement((db, p: { owner: UserId; peer: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('scheduled_messages')
    .selectAll()
    .where('id', 'in', list(p.ids))
    .where('owner_id', '=', p.owner)
    .where('peer_id', '=', p.peer),
);

const findAny = statement((db, p: { owner: UserId; peer: PeerId }) =>
  db
    .selectFrom('scheduled_messages')
    .select('id')
    .where('owner_id', '=', p.owner)
    .where('peer_id', '=', p.peer)
    .limit(1),
);

const findDue = statement((db, p: { now: number; limit: number }) =>
  db
    .selectFrom('scheduled_messages')
    .selectAll()
    .where('due_at', '<=', p.now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(p.limit),
);

/** Steps from person to person: many messages may wait for one. */
const findAwaited = statement<{ limit: number }, { peer: UserId }>(
  (_, p) => sql`
    with recursive awaited (peer) as (
      select min(peer_id) from scheduled_messages where due_at = ${sql.lit(whenOnline)}
      union all
      select (select min(peer_id) from scheduled_messages where due_at = ${sql.lit(whenOnline)} and peer_id > peer)
      from awaited where peer is not null
    )
    select peer from awaited where peer is not null limit ${p.limit}`,
);

const findWaitingFor = statement((db, p: { peer: PeerId; limit: number }) =>
  db
    .selectFrom('scheduled_messages')
    .selectAll()
    .where('due_at', '=', sql.lit(whenOnline))
    .where('peer_id', '=', p.peer)
    .orderBy('id')
    .limit(p.limit),
);

export const scheduledOf = (row: Selectable<ScheduledMessagesTable>): ScheduledMessage => ({
  id: row.id,
  ownerId: row.owner_id,
  peerId: row.peer_id,
  dueAt: row.due_at,
  // Only ever written from this type.
  content: JSON.parse(row.content) as ScheduledContent,
});

interface OfChat {
  readonly ownerId: UserId;
  readonly peerId: PeerId;
}

export function* scheduledHistory({ ownerId: owner, peerId: peer }: OfChat): Steps<ScheduledMessage[]> {
  return (yield* run(findOfChat({ owner, peer }))).map(scheduledOf);
}

export function* findScheduled(args: OfChat & { readonly ids: readonly number[] }): Steps<ScheduledMessage[]> {
  return (yield* run(findById({ owner: args.ownerId, peer: args.peerId, ids: args.ids }))).map(scheduledOf);
}

export function* hasScheduled({ ownerId: owner, peerId: peer }: OfChat): Steps<boolean> {
  return (yield* runOne(findAny({ owner, peer }))) !== undefined;
}

export function* dueScheduled(args: { readonly nowS: number; readonly limit: number }): Steps<ScheduledMessage[]> {
  return (yield* run(findDue({ now: args.nowS, limit: args.limit }))).map(scheduledOf);
}

export function* awaitedOnline(args: { readonly limit: number }): Steps<UserId[]> {
  return (yield* run(findAwaited(args))).map(({ peer }) => peer);
}

export function* scheduledFor(args: { readonly userId: UserId; readonly limit: number }): Steps<ScheduledMessage[]> {
  return (yield* run(findWaitingFor({ peer: args.userId, limit: args.limit }))).map(scheduledOf);
}
