import type { ExtraStore, Photo, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { recordTold } from './kept-items.ts';

interface Pair {
  owner: UserId;
  user: UserId;
}

const find = statement((db, p: Pair) =>
  db.selectFrom('personal_photos').select('data').where('owner_id', '=', p.owner).where('user_id', '=', p.user),
);

const put = statement((db, p: Pair & { data: string }) =>
  replaceRow(db, 'personal_photos', ['owner_id', 'user_id'], { owner_id: p.owner, user_id: p.user, data: p.data }),
);

const remove = statement((db, p: Pair) =>
  db.deleteFrom('personal_photos').where('owner_id', '=', p.owner).where('user_id', '=', p.user),
);

/** The photo that someone chose to see for another person. */
export function* personalPhoto(args: { readonly owner: UserId; readonly userId: UserId }): Steps<Photo | undefined> {
  const row = yield* runOne(find({ owner: args.owner, user: args.userId }));
  // Only ever written from this type.
  return row && (JSON.parse(row.data) as Photo);
}

export function* setPersonalPhoto(args: Parameters<ExtraStore['setPersonalPhoto']>[0]): Steps<void> {
  const pair = { owner: args.owner, user: args.userId };
  yield* run(args.photo === undefined ? remove(pair) : put({ ...pair, data: JSON.stringify(args.photo) }));
  yield* recordTold(args.told);
}
