import type { PeerId, ReactionStore, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** Messages with reactions that are looked through for those of one person, the newest of the box. */
const lookedThroughMax = 10_000;

const findReactedTo = statement(
  (_, p: { box: PeerId; peer: PeerId; user: UserId; limit: number }) => sql<{ id: number }>`
    select reacted.id from (
      select id from reaction_events where box_id = ${p.box} order by id desc limit ${sql.lit(lookedThroughMax)}
    ) as reacted
    join box_rows on box_rows.box_id = ${p.box} and box_rows.pts = reacted.id
    where box_rows.peer_id = ${p.peer}
      and exists (select 1 from reactions where reactions.seq = box_rows.seq and reactions.user_id = ${p.user})
    order by reacted.id desc limit ${p.limit}`,
);

/** The messages of a dialog that someone reacted to, as a box has them. */
export function* reactedTo(args: Parameters<ReactionStore['reactedTo']>[0]): Steps<number[]> {
  const { boxId: box, peerId: peer, userId: user, limit } = args;
  return (yield* run(findReactedTo({ box, peer, user, limit }))).map(({ id }) => id);
}
