import type { PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { initialPts } from './boxes-head.ts';
import { rowFlags } from '../tables/box-tables.ts';
import { readInboxMax } from './dialogs-read.ts';
import { countedMax } from './messages-count.ts';
import { tailOf, type BoxTail } from './tail-read.ts';

/** One statement for all dialogs: clients ask for this at every start. Steps from peer to peer, and past what was read. */
const countIndexed = statement(
  (_, p: { box: PeerId; below: number }) => sql<{ count: number | null }>`
    with recursive peers(peer_id) as (
      select min(peer_id) from histories where box_id = ${p.box}
      union all
      select (select min(peer_id) from histories where box_id = ${p.box} and peer_id > peers.peer_id)
      from peers where peer_id is not null
    )
    select sum((
      select count(*) from (
        select 1 from histories
        where box_id = ${p.box} and peer_id = peers.peer_id and pts < ${p.below} and flags & ${sql.lit(rowFlags.out)} = 0
        and pts > coalesce((
          select read_inbox_max from dialogs where box_id = ${p.box} and peer_id = peers.peer_id
        ), 0)
        limit ${sql.lit(countedMax)}
      ) unread
    )) as count
    from peers where peer_id is not null`,
);

interface BoxState {
  readonly pts: number;
  readonly unreadCount: number;
}

/** Where a box stands, and the unread messages of all of it. */
export function* boxState(args: { readonly boxId: PeerId }): Steps<BoxState> {
  const { boxId: box } = args;
  const tail = yield* tailOf(box);
  // A newcomer's box is all tail.
  const indexed = tail.isWhole ? 0 : ((yield* runOne(countIndexed({ box, below: tail.start })))?.count ?? 0);
  return { pts: tail.head ?? initialPts, unreadCount: indexed + (yield* unreadInTail(box, tail)) };
}

function* unreadInTail(box: PeerId, tail: BoxTail): Steps<number> {
  const incoming = tail.rows.filter(({ flags }) => (flags & rowFlags.out) === 0);
  let total = 0;
  for (const peer of new Set(incoming.map((row) => row.peer))) {
    const readMax = yield* readInboxMax(box, peer);
    total += incoming.filter((row) => row.peer === peer && row.pts > readMax).length;
  }
  return total;
}
