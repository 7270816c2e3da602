import { rpcError, type Append, type ContentExtra, type PeerId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { idsDescending } from './dialog-ids.ts';
import { ptsMax, tailOf } from './tail-read.ts';

const findLast = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['contents.date', 'contents.extra'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id),
);

/**
 * Makes an author wait for their turn in a supergroup in slow mode: it is looked at where the message
 * is stored, so that of many at once one comes through. An album is one message.
 * @throws SLOWMODE_WAIT_X
 */
export function* awaitTurn({ toChat: box, authorId, date, extra, slowModeS = 0 }: Append): Steps<void> {
  if (slowModeS === 0 || box === undefined) return;
  const range = { box, peer: authorId as PeerId, from: 0, below: ptsMax };
  const [id] = yield* idsDescending(range, yield* tailOf(box), 0, 1);
  const last = id === undefined ? undefined : yield* runOne(findLast({ box, id }));
  if (last === undefined || last.date + slowModeS <= date) return;
  // Only ever written from this type.
  const before = last.extra === null ? undefined : (JSON.parse(last.extra) as ContentExtra);
  if (before?.action !== undefined) return;
  if (extra?.groupedId !== undefined && before?.groupedId === extra.groupedId) return;
  throw rpcError('SLOWMODE_WAIT_X', last.date + slowModeS - date);
}
