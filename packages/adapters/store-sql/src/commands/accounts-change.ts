import { sql } from 'kysely';
import {
  fold,
  type ChangedUser,
  type LastSeen,
  type PeerId,
  type ProfileChange,
  type UserCard,
  type UserId,
  type UsernameChange,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { larger } from '../larger.ts';
import { statement } from '../statement.ts';
import { cardById } from './accounts-card.ts';
import { tellKnowers } from './accounts-tell.ts';

const updateNames = statement((db, p: { id: UserId; first: string; last: string; about: string }) =>
  db.updateTable('users').set({ first_name: p.first, last_name: p.last, about: p.about }).where('id', '=', p.id),
);

const updateTitle = statement((db, p: { peer: PeerId; title: string }) =>
  db.updateTable('usernames').set({ title: p.title }).where('peer_id', '=', p.peer),
);

const titleOf = (card: UserCard): string => fold(`${card.firstName} ${card.lastName}`);

/** Changes names and what a person says of themselves. */
export function* updateProfile({ userId, nowS, ...change }: ProfileChange): Steps<ChangedUser> {
  const before = yield* cardById(userId);
  const card: UserCard = {
    ...before,
    firstName: change.firstName ?? before.firstName,
    lastName: change.lastName ?? before.lastName,
    about: change.about ?? before.about,
  };
  yield* run(updateNames({ id: userId, first: card.firstName, last: card.lastName, about: card.about }));
  if (card.username !== undefined) yield* run(updateTitle({ peer: userId, title: titleOf(card) }));
  return { card, toldTo: yield* tellKnowers(userId, nowS) };
}

const insertUsername = statement((db, p: { name: string; peer: PeerId; title: string }) =>
  db
    .insertInto('usernames')
    .values({ name: p.name, peer_id: p.peer, title: p.title })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name'),
);

const findOwner = statement((db, p: { name: string }) =>
  db.selectFrom('usernames').select('peer_id').where('name', '=', p.name),
);

const deleteUsernames = statement((db, p: { peer: PeerId; except: string }) =>
  db.deleteFrom('usernames').where('peer_id', '=', p.peer).where('name', '!=', p.except),
);

const updateUsername = statement((db, p: { id: UserId; username: string | null }) =>
  db.updateTable('users').set({ username: p.username }).where('id', '=', p.id),
);

/** Takes a username, freeing the one before; undefined where someone else has it. */
export function* takeUsername({ userId, username, nowS }: UsernameChange): Steps<ChangedUser | undefined> {
  const before = yield* cardById(userId);
  const name = username.toLowerCase();
  if (name !== '') {
    const inserted = yield* runOne(insertUsername({ name, peer: userId, title: titleOf(before) }));
    if (inserted === undefined && (yield* runOne(findOwner({ name })))?.peer_id !== userId) return undefined;
  }
  yield* run(deleteUsernames({ peer: userId, except: name }));
  yield* run(updateUsername({ id: userId, username: username === '' ? null : username }));
  const card = { ...before, username: username === '' ? undefined : username };
  return { card, toldTo: yield* tellKnowers(userId, nowS) };
}

// Times only grow: two nodes may save in either order.
const updateLastSeen = statement((db, p: { id: UserId; at: number }) =>
  db
    .updateTable('users')
    .set({ last_seen_at: larger(sql<number>`last_seen_at`, sql<number>`${p.at}`) })
    .where('id', '=', p.id),
);

export function* saveLastSeen(args: { readonly seen: readonly LastSeen[] }): Steps<void> {
  for (const { userId, at } of args.seen) yield* run(updateLastSeen({ id: userId, at }));
}

const ban = statement((db, p: { phone: string; at: number }) =>
  db
    .insertInto('banned_numbers')
    .values({ phone: p.phone, banned_at: p.at })
    .onConflict((conflict) => conflict.column('phone').doNothing()),
);

const unban = statement((db, p: { phone: string }) => db.deleteFrom('banned_numbers').where('phone', '=', p.phone));

export function* banNumber(args: { readonly phone: string; readonly nowS: number }): Steps<void> {
  yield* run(ban({ phone: args.phone, at: args.nowS }));
}

export function* unbanNumber(args: { readonly phone: string }): Steps<void> {
  yield* run(unban(args));
}
