import type { ContentSeq, PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { TailRow, WriteContext } from '../write-context.ts';

/** A crash may have left the index half brought up to date, so a row may be there already. */
const insertHistory = statement((db, p: TailRow) =>
  db
    .insertInto('histories')
    .values({ box_id: p.box, peer_id: p.peer, pts: p.pts, flags: p.flags })
    .onConflict((conflict) => conflict.doNothing()),
);

const insertRandomId = statement((db, p: { box: PeerId; randomId: bigint; pts: number }) =>
  db
    .insertInto('random_ids')
    .values({ box_id: p.box, random_id: p.randomId, pts: p.pts })
    .onConflict((conflict) => conflict.doNothing()),
);

const setIndexed = statement((db, p: { seq: ContentSeq }) => db.updateTable('indexed').set({ seq: p.seq }));

const findTail = statement(
  (_, __: object) => sql<TailRow>`
    select r.box_id as box, r.peer_id as peer, r.pts, r.flags, r.seq, r.ref as author, r.random_id as "randomId"
    from contents c, json_each(c.places) place
    join box_rows r on r.box_id = cast(place.value ->> 0 as bigint) and r.pts = cast(place.value ->> 1 as bigint)
    where c.seq > (select seq from indexed) and r.kind = 1
    order by c.seq`,
  { longs: ['randomId'] },
);

/** Makes the tail known, where it is not: after a start, or after a failed commit. */
export function* knownTail({ tail }: WriteContext): Steps<WriteContext['tail']> {
  if (!tail.isKnown) tail.derive(yield* run(findTail({})));
  return tail;
}

/** Brings the index on by at most so many rows. */
export function* advanceIndex(args: { readonly rowsMax: number }, context: WriteContext): Steps<void> {
  const tail = yield* knownTail(context);
  const { rows, completesSeq } = tail.take(args.rowsMax);
  for (const row of rows) {
    yield* run(insertHistory(row));
    const { box, pts, author, randomId } = row;
    if (author !== null) yield* run(insertHistory({ ...row, peer: author }));
    if (randomId !== null) yield* run(insertRandomId({ box, randomId, pts }));
  }
  if (completesSeq !== undefined) yield* run(setIndexed({ seq: completesSeq }));
}
