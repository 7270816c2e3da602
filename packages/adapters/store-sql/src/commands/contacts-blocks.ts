import { type Blocked, type PeerId, type UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

const insertBlock = statement((db, p: { owner: UserId; peer: PeerId; date: number }) =>
  db
    .insertInto('blocks')
    .values({ owner_id: p.owner, peer_id: p.peer, date: p.date })
    .onConflict((conflict) => conflict.columns(['owner_id', 'peer_id']).doNothing())
    .returning('peer_id'),
);

const deleteBlock = statement((db, p: { owner: UserId; peer: PeerId }) =>
  db.deleteFrom('blocks').where('owner_id', '=', p.owner).where('peer_id', '=', p.peer).returning('peer_id'),
);

/** Resolves to whether anything changed. */
export function* setBlocked(args: {
  readonly owner: UserId;
  readonly peer: PeerId;
  readonly blocked: boolean;
  readonly nowS: number;
}): Steps<boolean> {
  const { owner, peer, blocked, nowS: date } = args;
  const changed = yield* runOne(blocked ? insertBlock({ owner, peer, date }) : deleteBlock({ owner, peer }));
  if (changed === undefined) return false;
  yield* recordFor([owner], date, { kind: 'peerBlocked', peerId: peer, isBlocked: blocked });
  return true;
}

const listBlocks = statement((db, p: { owner: UserId; offset: number; limit: number }) =>
  db
    .selectFrom('blocks')
    .select(['peer_id', 'date'])
    .where('owner_id', '=', p.owner)
    .orderBy('date', 'desc')
    .orderBy('peer_id')
    .offset(p.offset)
    .limit(p.limit),
);

const countBlocks = statement((db, p: { owner: UserId }) =>
  db
    .selectFrom('blocks')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('owner_id', '=', p.owner),
);

export function* blockedOf(args: {
  readonly owner: UserId;
  readonly offset: number;
  readonly limit: number;
}): Steps<{ count: number; blocked: Blocked[] }> {
  const rows = yield* run(listBlocks(args));
  const total = yield* runOne(countBlocks({ owner: args.owner }));
  return { count: total?.count ?? 0, blocked: rows.map((row) => ({ peer: row.peer_id, date: row.date })) };
}
