import type { PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';

interface Range {
  readonly owner: UserId;
  readonly peer: PeerId;
}

/** What is deleted stays in the index by chats, and is passed over. */
const shown = sql`select s.pts from saved_messages s
  join box_rows r on r.box_id = s.owner_id and r.pts = s.pts and r.kind = ${sql.lit(eventKinds.message)}`;

const findDescending = statement<Range & { below: number; skip: number; limit: number }, { pts: number }>(
  (_, p) => sql`${shown}
    where s.owner_id = ${p.owner} and s.peer_id = ${p.peer} and s.pts < ${p.below}
    order by s.pts desc limit ${p.limit} offset ${p.skip}`,
);

const findAscending = statement<Range & { from: number; skip: number; limit: number }, { pts: number }>(
  (_, p) => sql`${shown}
    where s.owner_id = ${p.owner} and s.peer_id = ${p.peer} and s.pts >= ${p.from}
    order by s.pts limit ${p.limit} offset ${p.skip}`,
);

const findSince = statement<Range & { date: number }, { pts: number }>(
  (_, p) => sql`${shown}
    join contents c on c.seq = r.seq
    where s.owner_id = ${p.owner} and s.peer_id = ${p.peer} and c.date >= ${p.date}
    order by s.pts limit 1`,
);

const countAll = statement<Range & { limit: number }, { count: number }>(
  (_, p) => sql`select count(*) as count from (${shown}
    where s.owner_id = ${p.owner} and s.peer_id = ${p.peer} limit ${p.limit}) found`,
);

/** Steps from chat to chat, so that a long history costs no more than a short one. */
const findPeers = statement<{ owner: UserId }, { peer: PeerId }>(
  (_, p) => sql`
    with recursive peers (peer) as (
      select min(peer_id) from saved_messages where owner_id = ${p.owner}
      union all
      select (select min(peer_id) from saved_messages where owner_id = ${p.owner} and peer_id > peer)
      from peers where peer is not null
    )
    select peer from peers where peer is not null`,
);

/** Ids of what was saved of a chat, newest first. */
export function* savedIdsBelow(range: Range, below: number, skip: number, limit: number): Steps<number[]> {
  return (yield* run(findDescending({ ...range, below, skip, limit }))).map(({ pts }) => pts);
}

/** The same from an id on, oldest first. */
export function* savedIdsFrom(range: Range, from: number, skip: number, limit: number): Steps<number[]> {
  return (yield* run(findAscending({ ...range, from, skip, limit }))).map(({ pts }) => pts);
}

/** The first of a date or later. */
export function* savedIdSince(range: Range, date: number): Steps<number | undefined> {
  return (yield* run(findSince({ ...range, date })))[0]?.pts;
}

export function* countSaved(range: Range, limit: number): Steps<number> {
  return (yield* run(countAll({ ...range, limit })))[0]?.count ?? 0;
}

/** Chats that something was ever saved of. */
export function* savedPeers(owner: UserId): Steps<PeerId[]> {
  return (yield* run(findPeers({ owner }))).map(({ peer }) => peer);
}
