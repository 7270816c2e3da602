import type { PeerId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';

/** Where a box begins, before anything happened: clients take a pts of 0 for an unknown one. */
export const initialPts = 1;

const findHead = statement((db, p: { box: PeerId }) =>
  db.selectFrom('box_rows').select('pts').where('box_id', '=', p.box).orderBy('pts', 'desc').limit(1),
);

/** The pts that a box has reached. */
export function* boxHead(args: { readonly boxId: PeerId }): Steps<number> {
  const row = yield* runOne(findHead({ box: args.boxId }));
  return row?.pts ?? initialPts;
}

/** Takes the next pts of a box. Only the single writer does this. */
export function* nextPts(boxId: PeerId, { heads }: WriteContext): Steps<number> {
  const pts = (heads.get(boxId) ?? (yield* boxHead({ boxId }))) + 1;
  heads.set(boxId, pts);
  return pts;
}
