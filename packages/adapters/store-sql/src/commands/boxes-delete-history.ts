import type { Delivery, HistoryDeletion, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { deleteMessages } from './boxes-delete.ts';
import { idsDescending } from './dialog-ids.ts';
import { ptsMax, tailOf } from './tail-read.ts';

const findDated = statement((db, p: { box: PeerId; ids: readonly number[]; minDate: number; maxDate: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select('box_rows.pts')
    .where('box_id', '=', p.box)
    .where('pts', 'in', list(p.ids))
    .where('date', '>=', p.minDate)
    .where('date', '<=', p.maxDate)
    .orderBy('pts', 'desc'),
);

/** Past every date. */
const dateMax = 2 ** 31 - 1;

/** Deletes the newest messages of a dialog, so many at once. */
export function* deleteHistory(
  args: HistoryDeletion,
  context: WriteContext,
): Steps<{ deliveries: Delivery[]; isMoreLeft: boolean }> {
  const ids = yield* idsWithin(args, args.limit + 1);
  const deletion = { boxId: args.boxId, ids: ids.slice(0, args.limit), revoke: args.revoke };
  const deliveries = yield* deleteMessages(deletion, context);
  return { deliveries, isMoreLeft: ids.length > args.limit };
}

/** The newest ids within the bounds, found page by page since there is no index by date. */
function* idsWithin(args: HistoryDeletion, limit: number): Steps<number[]> {
  const { boxId: box, peerId: peer, minDate } = args;
  const maxDate = args.maxDate || dateMax;
  const tail = yield* tailOf(box);
  const found: number[] = [];
  let below = args.maxId === 0 ? ptsMax : args.maxId + 1;
  while (found.length < limit) {
    const page = yield* idsDescending({ box, peer, from: 0, below }, tail, 0, limit);
    const dated = yield* run(findDated({ box, ids: page, minDate, maxDate }));
    found.push(...dated.map(({ pts }) => pts));
    below = page.at(-1) ?? 0;
    if (page.length < limit) break;
  }
  return found.slice(0, limit);
}
