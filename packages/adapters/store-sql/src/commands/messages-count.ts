import type { PeerId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import { sql } from 'kysely';

/** Counting stops here: it walks the index, and nobody reads so far. */
export const countedMax = 100_000;

const count = statement((db, p: { box: PeerId; peer: PeerId }) =>
  db
    .selectFrom(
      db
        .selectFrom('box_rows')
        .select('pts')
        .where('box_id', '=', p.box)
        .where('kind', '=', eventKinds.message)
        .where('peer_id', '=', p.peer)
        .limit(countedMax)
        .as('messages'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count')),
);

const countUnread = statement((db, p: { box: PeerId; peer: PeerId; after: number }) =>
  db
    .selectFrom(
      db
        .selectFrom('box_rows')
        .select('pts')
        .where('box_id', '=', p.box)
        .where('kind', '=', eventKinds.message)
        .where('peer_id', '=', p.peer)
        .where('pts', '>', p.after)
        .where(sql`flags & ${rowFlags.out}`, '=', 0)
        .limit(countedMax)
        .as('messages'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count')),
);

export function* countMessages(box: PeerId, peer: PeerId): Steps<{ count: number; isExact: boolean }> {
  const found = (yield* runOne(count({ box, peer })))?.count ?? 0;
  return { count: found, isExact: found < countedMax };
}

/** Messages of the other side past the last one that was read. */
export function* unreadCount(box: PeerId, peer: PeerId, readMax: number): Steps<number> {
  return (yield* runOne(countUnread({ box, peer, after: readMax })))?.count ?? 0;
}
