import type { Append, Delivery, PeerId, TtlStore, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { deleteMessages } from './boxes-delete.ts';
import { recordStateEvent } from './state-events.ts';

const findPair = statement((db, p: { owner: UserId; peer: PeerId }) =>
  db.selectFrom('private_ttls').select('ttl_s').where('owner_id', '=', p.owner).where('peer_id', '=', p.peer),
);

const findPairs = statement((db, p: { owner: UserId; peers: readonly PeerId[] }) =>
  db
    .selectFrom('private_ttls')
    .select(['peer_id', 'ttl_s'])
    .where('owner_id', '=', p.owner)
    .where('peer_id', 'in', list(p.peers)),
);

const putPair = statement((db, p: { owner: UserId; peer: PeerId; ttl: number }) =>
  db
    .insertInto('private_ttls')
    .values({ owner_id: p.owner, peer_id: p.peer, ttl_s: p.ttl })
    .onConflict((conflict) => conflict.columns(['owner_id', 'peer_id']).doUpdateSet({ ttl_s: p.ttl })),
);

const insertExpiring = statement((db, p: { due: number; box: PeerId; id: number }) =>
  db.insertInto('expiring_messages').values({ due_at: p.due, box_id: p.box, id: p.id }),
);

const takeExpired = statement<{ now: number; limit: number }, { box_id: PeerId; id: number }>(
  (_, p) => sql`
    delete from expiring_messages where (due_at, box_id, id) in (
      select due_at, box_id, id from expiring_messages where due_at <= ${p.now} order by due_at limit ${p.limit}
    )
    returning box_id, id`,
);

/** Who sets it sets it for both: each has a row of their own, under which a default is as well: that of peer 0. */
const defaultPeer = 0 as PeerId;

export function* ttlOfPair(args: { readonly one: UserId; readonly other: UserId }): Steps<number | undefined> {
  return (yield* runOne(findPair({ owner: args.one, peer: args.other })))?.ttl_s;
}

export function* ttlsOfPeers(args: {
  readonly owner: UserId;
  readonly peers: readonly PeerId[];
}): Steps<{ peerId: PeerId; ttlS: number }[]> {
  return (yield* run(findPairs(args))).map((row) => ({ peerId: row.peer_id, ttlS: row.ttl_s }));
}

export function* defaultTtl(args: { readonly owner: UserId }): Steps<number> {
  return (yield* runOne(findPair({ owner: args.owner, peer: defaultPeer })))?.ttl_s ?? 0;
}

export function* setDefaultTtl(args: { readonly owner: UserId; readonly ttlS: number }): Steps<void> {
  yield* run(putPair({ owner: args.owner, peer: defaultPeer, ttl: args.ttlS }));
}

/** False where it was so already. */
export function* setPairTtl(args: Parameters<TtlStore['setPair']>[0]): Steps<boolean> {
  const { actorId, otherId, ttlS, date } = args;
  const known = yield* ttlOfPair({ one: actorId, other: otherId });
  if ((known ?? 0) === ttlS) return false;
  for (const [owner, peer] of [
    [actorId, otherId],
    [otherId, actorId],
  ] as const) {
    yield* run(putPair({ owner, peer, ttl: ttlS }));
    yield* recordStateEvent({ boxId: owner, date, event: { kind: 'historyTtl', peerId: peer, ttlS } });
  }
  return true;
}

/** A message that is to vanish entered boxes: one of them leads to all others. */
export function* noteExpiring(args: Append, box: PeerId, id: number): Steps<void> {
  const ttlS = args.extra?.ttlS;
  if (ttlS !== undefined) yield* run(insertExpiring({ due: args.date + ttlS, box, id }));
}

/** Deletes messages whose time is over, for everybody. */
export function* expireMessages(
  args: { readonly nowS: number; readonly limit: number },
  context: WriteContext,
): Steps<Delivery[]> {
  const idsByBox = new Map<PeerId, number[]>();
  for (const { box_id: box, id } of yield* run(takeExpired({ now: args.nowS, limit: args.limit }))) {
    idsByBox.set(box, [...(idsByBox.get(box) ?? []), id]);
  }
  const deliveries: Delivery[] = [];
  for (const [boxId, ids] of idsByBox)
    deliveries.push(...(yield* deleteMessages({ boxId, ids, revoke: true }, context)));
  return deliveries;
}
