import type { UserId } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

const insert = statement((db, p: { owner: UserId; user: UserId }) =>
  db
    .insertInto('hidden_bars')
    .values({ owner_id: p.owner, user_id: p.user })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id'),
);

/** Hides the bar of a chat; resolves to whether it was there. */
export function* hideBar(args: {
  readonly owner: UserId;
  readonly userId: UserId;
  readonly nowS: number;
}): Steps<boolean> {
  const { owner, userId, nowS } = args;
  if ((yield* runOne(insert({ owner, user: userId }))) === undefined) return false;
  yield* recordFor([owner], nowS, { kind: 'peerSettings', userId });
  return true;
}
