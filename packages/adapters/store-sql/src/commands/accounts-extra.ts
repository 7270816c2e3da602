import {
  isUnguarded,
  UserFlag,
  type ChangedUser,
  type ExtraChange,
  type UserCard,
  type UserExtra,
  type UserId,
} from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { cardById } from './accounts-card.ts';
import { knowersToldMax, recordFor, whoKnows } from './accounts-tell.ts';

const updateExtra = statement((db, p: { id: UserId; extra: string | null; flags: number }) =>
  db.updateTable('users').set({ extra: p.extra, flags: p.flags }).where('id', '=', p.id),
);

/** Puts parts of what a person has set in the place of those before, and remembers whom to tell. */
export function* setExtra({ userId, change, own, others, nowS }: ExtraChange): Steps<ChangedUser> {
  const card = yield* mergeExtra(yield* cardById(userId), change);
  for (const event of own) yield* recordFor([userId], nowS, event);
  const toldTo = others.length === 0 ? [] : yield* whoKnows({ userId, limit: knowersToldMax });
  for (const event of others) yield* recordFor(toldTo, nowS, event);
  return { card, toldTo };
}

function* mergeExtra(before: UserCard, change: UserExtra): Steps<UserCard> {
  const merged: UserExtra = { ...before.extra, ...change };
  const whole: UserExtra =
    change.privacy === undefined ? merged : { ...merged, privacy: { ...before.extra?.privacy, ...change.privacy } };
  // Through JSON, which leaves out what is undefined: nothing set is stored as nothing.
  const json = JSON.stringify(whole);
  const extra = json === '{}' ? undefined : (JSON.parse(json) as UserExtra);
  const flags = isUnguarded(extra?.privacy)
    ? before.flags & ~UserFlag.numberGuarded
    : before.flags | UserFlag.numberGuarded;
  yield* run(updateExtra({ id: before.id, extra: extra === undefined ? null : json, flags }));
  return { ...before, extra, flags };
}
