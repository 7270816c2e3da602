import {
  joinedMessage,
  serviceUserId,
  welcomeFriendsMessage,
  type ArrivalWork,
  type Delivery,
  type Friend,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { sayTo } from './arrivals-say.ts';

interface FriendRow {
  user_id: UserId;
  first_name: string;
  last_name: string;
}

interface Counted {
  count: number;
}

const findDigests = statement((db, p: { nowS: number; limit: number }) =>
  db
    .selectFrom('friend_digests')
    .innerJoin('users', 'users.id', 'friend_digests.owner_id')
    .select(['owner_id', 'lang_code'])
    .where('due_at', '<=', p.nowS)
    .orderBy('due_at')
    .limit(p.limit),
);

// Whoever left again, or is no contact any more, is named no more.
const findJoined = statement((db, p: { owner: UserId; limit: number }) =>
  db
    .selectFrom('joined_friends')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.owner_id', '=', 'joined_friends.owner_id')
        .onRef('contacts.user_id', '=', 'joined_friends.user_id'),
    )
    .select(['contacts.user_id', 'contacts.first_name', 'contacts.last_name'])
    .where('joined_friends.owner_id', '=', p.owner)
    .orderBy('contacts.user_id')
    .limit(p.limit),
);

const countJoined = statement<{ owner: UserId }, Counted>(
  (_, p) => sql`
    select count(*) as count from joined_friends
    join contacts on contacts.owner_id = joined_friends.owner_id and contacts.user_id = joined_friends.user_id
    where joined_friends.owner_id = ${p.owner}`,
);

const removeJoined = statement((db, p: { owner: UserId }) =>
  db.deleteFrom('joined_friends').where('owner_id', '=', p.owner),
);

const removeDigest = statement((db, p: { owner: UserId }) =>
  db.deleteFrom('friend_digests').where('owner_id', '=', p.owner),
);

export interface Digest {
  readonly nowS: number;
  /** The most people who get one. */
  readonly limit: number;
  /** The most friends that it names; the others are counted. */
  readonly namesMax: number;
}

/** Sends the digests that are due: each names who joined since the last one, and is gone when it is sent. */
export function* sendDigests({ nowS, limit, namesMax }: Digest, context: WriteContext): Steps<ArrivalWork> {
  const due = yield* run(findDigests({ nowS, limit }));
  const deliveries: Delivery[] = [];
  for (const { owner_id: owner, lang_code: langCode } of due) {
    const friends = (yield* run(findJoined({ owner, limit: namesMax }))).map(friendOf);
    const [counted] = yield* run(countJoined({ owner }));
    yield* run(removeJoined({ owner }));
    yield* run(removeDigest({ owner }));
    if (friends.length === 0) continue;
    const message = joinedMessage(langCode, friends, counted?.count ?? friends.length);
    deliveries.push(yield* sayTo(owner, { authorId: serviceUserId, date: nowS, ...message }, context));
  }
  return { deliveries, isMoreLeft: due.length === limit };
}

const insertWelcome = statement((db, p: { user: UserId; due: number; at: number }) =>
  db
    .insertInto('friend_welcomes')
    .values({ user_id: p.user, due_at: p.due, asked_at: p.at })
    .onConflict((conflict) => conflict.column('user_id').doNothing()),
);

/** Remembers that a newcomer whose address book came in is to be told once which of their contacts are here. */
export function* noteFirstImport(user: UserId, due: number, at: number): Steps<void> {
  yield* run(insertWelcome({ user, due, at }));
}

const findWelcomes = statement((db, p: { nowS: number; limit: number }) =>
  db
    .selectFrom('friend_welcomes')
    .innerJoin('users', 'users.id', 'friend_welcomes.user_id')
    .select(['user_id', 'lang_code'])
    .where('due_at', '<=', p.nowS)
    .orderBy('due_at')
    .limit(p.limit),
);

const findContacts = statement((db, p: { owner: UserId; limit: number }) =>
  db
    .selectFrom('contacts')
    .select(['user_id', 'first_name', 'last_name'])
    .where('owner_id', '=', p.owner)
    .orderBy('user_id')
    .limit(p.limit),
);

const countContacts = statement<{ owner: UserId }, Counted>(
  (_, p) => sql`select count(*) as count from contacts where owner_id = ${p.owner}`,
);

const welcomed = statement((db, p: { user: UserId }) =>
  db.updateTable('friend_welcomes').set({ due_at: null }).where('user_id', '=', p.user),
);

const forgetWelcomes = statement((db, p: { before: number }) =>
  db.deleteFrom('friend_welcomes').where('asked_at', '<', p.before).where('due_at', 'is', null),
);

/** Tells newcomers which of their contacts are here. Whoever was told is remembered until `forgetBeforeS`. */
export function* welcomeFriends(
  { nowS, limit, namesMax, forgetBeforeS }: Digest & { readonly forgetBeforeS: number },
  context: WriteContext,
): Steps<ArrivalWork> {
  const due = yield* run(findWelcomes({ nowS, limit }));
  const deliveries: Delivery[] = [];
  for (const { user_id: user, lang_code: langCode } of due) {
    const friends = (yield* run(findContacts({ owner: user, limit: namesMax }))).map(friendOf);
    const [counted] = yield* run(countContacts({ owner: user }));
    yield* run(welcomed({ user }));
    if (friends.length === 0) continue;
    const message = welcomeFriendsMessage(langCode, friends, counted?.count ?? friends.length);
    deliveries.push(yield* sayTo(user, { authorId: serviceUserId, date: nowS, ...message }, context));
  }
  if (due.length > 0) yield* run(forgetWelcomes({ before: forgetBeforeS }));
  return { deliveries, isMoreLeft: due.length === limit };
}

const friendOf = ({ user_id: userId, first_name: first, last_name: last }: FriendRow): Friend => ({
  userId,
  name: `${first} ${last}`.trim(),
});
