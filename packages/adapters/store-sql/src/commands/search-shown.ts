import type { BoxMessage, ContentSeq, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { boxMessageOf, messageRows } from './message-rows.ts';
import { decodePlaces, shownIdIn } from './places.ts';

const findPlaces = statement((db, p: { seqs: readonly ContentSeq[] }) =>
  db.selectFrom('contents').select('places').where('seq', 'in', list(p.seqs)),
);

const findMessages = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  messageRows(db)
    .where('box_rows.box_id', '=', p.box)
    .where('box_rows.pts', 'in', list(p.ids))
    .orderBy('box_rows.pts', 'desc'),
);

/** The messages by which a box shows contents, newest first. */
export function* shownContents(args: {
  readonly boxId: PeerId;
  readonly seqs: readonly ContentSeq[];
}): Steps<BoxMessage[]> {
  const places = yield* run(findPlaces({ seqs: args.seqs }));
  const ids = places.flatMap((row) => shownIdIn(decodePlaces(row.places), args.boxId) ?? []);
  const rows = ids.length === 0 ? [] : yield* run(findMessages({ box: args.boxId, ids }));
  return rows.map((row) => boxMessageOf(args.boxId, row));
}
