import { sql } from 'kysely';
import { serviceUserId, type PeerId, type StateEvent, type UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { tailOf } from './tail-read.ts';

/** How many of those who know a person get a stored event of a change; the others read it when they look. */
export const knowersToldMax = 2000;

const keepers = statement((db, p: { user: UserId; limit: number }) =>
  db.selectFrom('contacts').select('owner_id').where('user_id', '=', p.user).limit(p.limit),
);

/**
 * People with whom a box has messages. Each step jumps to the next peer of the index, so that a
 * long history costs no more than a short one.
 */
const partners = statement<{ user: UserId; limit: number }, { peer: UserId }>(
  (_, p) => sql`
    with recursive partners (peer) as (
      select min(peer_id) from histories where box_id = ${p.user} and peer_id > 0
      union all
      select (select min(peer_id) from histories where box_id = ${p.user} and peer_id > peer)
      from partners where peer is not null
    )
    select peer from partners where peer is not null limit ${p.limit}`,
);

/** Those who keep a person as a contact or talk with them. */
export function* whoKnows(args: { readonly userId: UserId; readonly limit: number }): Steps<UserId[]> {
  const range = { user: args.userId, limit: args.limit };
  const ids = new Set<UserId>();
  for (const row of yield* run(keepers(range))) ids.add(row.owner_id);
  for (const row of yield* run(partners(range))) ids.add(row.peer);
  for (const { peer } of (yield* tailOf(args.userId)).rows) if (isUser(peer)) ids.add(peer);
  ids.delete(args.userId);
  // It writes to everybody, and reads nothing.
  ids.delete(serviceUserId);
  return [...ids].slice(0, args.limit);
}

const isUser = (peer: PeerId): peer is UserId => peer > 0;

const insertEvents = statement<{ boxes: readonly UserId[]; date: number; kind: string; data: string }, never>(
  (_, p) => sql`
    insert into state_events (box_id, date, kind, data)
    select value, ${p.date}, ${p.kind}, ${p.data} from ${list(p.boxes)} told`,
);

/** Remembers one change for many who are away. */
export function* recordFor(boxes: readonly UserId[], date: number, event: StateEvent): Steps<void> {
  if (boxes.length === 0) return;
  yield* run(insertEvents({ boxes, date, kind: event.kind, data: JSON.stringify(event) }));
}

/** Remembers that a user changed, for their own devices and those who know them. */
export function* tellKnowers(userId: UserId, date: number): Steps<UserId[]> {
  const knowers = yield* whoKnows({ userId, limit: knowersToldMax });
  yield* recordFor([userId, ...knowers], date, { kind: 'user', userId });
  return knowers;
}
