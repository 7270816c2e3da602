import type { PeerId, RatedPeer, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { rowFlags } from '../tables/box-tables.ts';

interface OwnRow {
  peer: PeerId;
  date: number;
}

/** The newest messages of one's own, without those to peers whose rating was reset since. */
const findOwn = statement<{ user: UserId; rows: number }, OwnRow>(
  (_, p) => sql`
    select r.peer_id as peer, c.date
    from (select * from box_rows where box_id = ${p.user} order by pts desc limit ${p.rows}) r
    join contents c on c.seq = r.seq
    left join top_peer_resets t on t.user_id = ${p.user} and t.peer_id = r.peer_id
    where r.kind = 1 and r.flags & ${rowFlags.out} <> 0 and r.pts > coalesce(t.pts, 0)`,
);

/**
 * Rates peers by one's own newest messages. A message counts 1 when it is sent and e times less after
 * each `decayS`. Derived when asked for: nothing is written as messages are sent.
 * Source: core.telegram.org/api/top-rating
 */
export function* topPeers(args: {
  readonly userId: UserId;
  readonly nowS: number;
  readonly decayS: number;
  readonly rowsMax: number;
}): Steps<RatedPeer[]> {
  const ratings = new Map<PeerId, number>();
  for (const { peer, date } of yield* run(findOwn({ user: args.userId, rows: args.rowsMax }))) {
    ratings.set(peer, (ratings.get(peer) ?? 0) + Math.exp((date - args.nowS) / args.decayS));
  }
  return [...ratings].map(([peerId, rating]) => ({ peerId, rating })).toSorted((a, b) => b.rating - a.rating);
}

const findHead = statement<{ user: UserId }, { pts: number | null }>(
  (_, p) => sql`select max(pts) as pts from box_rows where box_id = ${p.user}`,
);

const putReset = statement((db, p: { user: UserId; peer: PeerId; pts: number }) =>
  db
    .insertInto('top_peer_resets')
    .values({ user_id: p.user, peer_id: p.peer, pts: p.pts })
    .onConflict((conflict) => conflict.columns(['user_id', 'peer_id']).doUpdateSet({ pts: sql`excluded.pts` })),
);

/** From now on a peer begins at nothing. */
export function* resetTopPeer(args: { readonly userId: UserId; readonly peerId: PeerId }): Steps<void> {
  const head = yield* runOne(findHead({ user: args.userId }));
  yield* run(putReset({ user: args.userId, peer: args.peerId, pts: head?.pts ?? 0 }));
}
