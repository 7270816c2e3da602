import type { PeerId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** The last event of a box. */
export const findHead = statement((db, p: { box: PeerId }) =>
  db.selectFrom('box_rows').select('pts').where('box_id', '=', p.box).orderBy('pts', 'desc').limit(1),
);

/** The pts that a box has reached; 0 where nothing ever happened in it. */
export function* boxHead(args: { box: PeerId }): Steps<number> {
  const row = yield* runOne(findHead(args));
  return row?.pts ?? 0;
}
