import type { BoxMessage, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { boxMessageOf, messageRows } from './message-rows.ts';

const findMessages = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  messageRows(db).where('box_rows.box_id', '=', p.box).where('box_rows.pts', 'in', list(p.ids)),
);

/** Those of the messages that the box shows. */
export function* boxMessages(args: { readonly boxId: PeerId; readonly ids: readonly number[] }): Steps<BoxMessage[]> {
  const rows = yield* run(findMessages({ box: args.boxId, ids: args.ids }));
  return rows.map((row) => boxMessageOf(args.boxId, row));
}
