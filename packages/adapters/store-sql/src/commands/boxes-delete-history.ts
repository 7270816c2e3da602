import type { Delivery, HistoryDeletion, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { deleteMessages } from './boxes-delete.ts';

const findIds = statement((db, p: { box: PeerId; peer: PeerId; maxId: number; minDate: number; maxDate: number; limit: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select('box_rows.pts')
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('peer_id', '=', p.peer)
    .where('pts', '<=', p.maxId)
    .where('date', '>=', p.minDate)
    .where('date', '<=', p.maxDate)
    .orderBy('pts', 'desc')
    .limit(p.limit),
);

/** Past every id and date. */
const noMax = 2 ** 31 - 1;

/** Deletes the newest messages of a dialog, so many at once. */
export function* deleteHistory(
  args: HistoryDeletion,
  context: WriteContext,
): Steps<{ deliveries: Delivery[]; isMoreLeft: boolean }> {
  const rows = yield* run(
    findIds({
      box: args.boxId,
      peer: args.peerId,
      maxId: args.maxId || noMax,
      minDate: args.minDate,
      maxDate: args.maxDate || noMax,
      limit: args.limit + 1,
    }),
  );
  const ids = rows.slice(0, args.limit).map((row) => row.pts);
  const deliveries = yield* deleteMessages({ boxId: args.boxId, ids, revoke: args.revoke }, context);
  return { deliveries, isMoreLeft: rows.length > args.limit };
}
