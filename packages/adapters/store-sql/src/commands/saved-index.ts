import type { ContentExtra, PeerId, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { idsAscending } from './dialog-ids.ts';
import { ptsMax, tailOf } from './tail-read.ts';

const findIndexed = statement((db, p: { owner: UserId }) =>
  db.selectFrom('saved_indexed').select('pts').where('owner_id', '=', p.owner),
);

const setIndexed = statement((db, p: { owner: UserId; pts: number }) =>
  db
    .insertInto('saved_indexed')
    .values({ owner_id: p.owner, pts: p.pts })
    .onConflict((conflict) => conflict.column('owner_id').doUpdateSet({ pts: p.pts })),
);

const findExtras = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.pts', 'contents.extra'])
    .where('box_id', '=', p.box)
    .where('pts', 'in', list(p.ids)),
);

const insert = statement((db, p: { owner: UserId; peer: PeerId; pts: number }) =>
  db
    .insertInto('saved_messages')
    .values({ owner_id: p.owner, peer_id: p.peer, pts: p.pts })
    .onConflict((conflict) => conflict.doNothing()),
);

function* waiting(owner: UserId, limit: number): Steps<number[]> {
  const indexed = (yield* runOne(findIndexed({ owner })))?.pts ?? 0;
  const range = { box: owner, peer: owner, from: indexed + 1, below: ptsMax };
  return yield* idsAscending(range, yield* tailOf(owner), 0, limit);
}

/** Whether someone kept messages that are not in the index by chats yet. */
export function* isSavedBehind(args: { readonly ownerId: UserId }): Steps<boolean> {
  return (yield* waiting(args.ownerId, 1)).length > 0;
}

/** Brings the index on by at most so many messages. */
export function* advanceSaved(args: { readonly ownerId: UserId; readonly rowsMax: number }): Steps<void> {
  const owner = args.ownerId;
  const ids = yield* waiting(owner, args.rowsMax);
  const last = ids.at(-1);
  if (last === undefined) return;
  for (const { pts, extra } of yield* run(findExtras({ box: owner, ids }))) {
    yield* run(insert({ owner, peer: sourceOf(extra) ?? owner, pts }));
  }
  yield* run(setIndexed({ owner, pts: last }));
}

/** The chat that a message was kept from; none where it was written there. */
function sourceOf(extra: string | null): PeerId | undefined {
  // The column is only ever written from this type.
  const { forward } = JSON.parse(extra ?? '{}') as ContentExtra;
  return forward?.savedFrom?.peerId;
}
