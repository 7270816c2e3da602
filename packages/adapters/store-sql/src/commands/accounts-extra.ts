import { isUnguarded, UserFlag, type UserExtra, type UserCard, type UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { cardById } from './accounts-card.ts';

const updateExtra = statement((db, p: { id: UserId; extra: string | null; flags: number }) =>
  db.updateTable('users').set({ extra: p.extra, flags: p.flags }).where('id', '=', p.id),
);

/** Puts parts of what a person has set in the place of those before; undefined takes one away. */
export function* setExtra(userId: UserId, change: UserExtra): Steps<UserCard> {
  const before = yield* cardById(userId);
  const merged: UserExtra = { ...before.extra, ...change };
  // Written without what is undefined, so that nothing set is stored as nothing.
  const json = JSON.stringify(merged);
  const extra = json === '{}' ? undefined : (JSON.parse(json) as UserExtra);
  const flags = isUnguarded(extra?.privacy)
    ? before.flags & ~UserFlag.numberGuarded
    : before.flags | UserFlag.numberGuarded;
  yield* run(updateExtra({ id: userId, extra: extra === undefined ? null : json, flags }));
  return { ...before, extra, flags };
}
