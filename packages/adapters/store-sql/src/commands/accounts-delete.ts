import { UserFlag, type DeletedAccount, type UserCard, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { cardById } from './accounts-card.ts';
import { knowersToldMax, recordFor, whoKnows } from './accounts-tell.ts';

const emptyUser = statement((db, p: { id: UserId; flags: number }) =>
  db
    .updateTable('users')
    .set({
      phone: null,
      first_name: '',
      last_name: '',
      about: '',
      username: null,
      extra: null,
      flags: p.flags,
      last_seen_at: 0,
    })
    .where('id', '=', p.id),
);

const signOutAll = statement(
  (db, p: { user: UserId }) =>
    db.updateTable('auth_keys').set({ user_id: null }).where('user_id', '=', p.user).returning('id'),
  { longs: ['id'] },
);

/** What belonged to the account alone, by table and the column that names it. */
const belongings = [
  ['usernames', 'peer_id'],
  ['contacts', 'owner_id'],
  // Others keep whoever is here; the name that they gave goes with the account.
  ['contacts', 'user_id'],
  ['phonebook', 'owner_id'],
  ['blocks', 'owner_id'],
  ['account_settings', 'user_id'],
  ['joined_friends', 'owner_id'],
  ['friend_digests', 'owner_id'],
  ['friend_welcomes', 'user_id'],
  ['passwords', 'user_id'],
  ['mail_codes', 'user_id'],
  ['pending_sign_ins', 'user_id'],
  ['login_tokens', 'user_id'],
  ['device_settings', 'user_id'],
  ['account_deletions', 'user_id'],
  ['contact_tokens', 'user_id'],
  ['chat_links', 'user_id'],
  ['top_peer_resets', 'user_id'],
  ['profile_photos', 'user_id'],
  ['kept_items', 'user_id'],
  ['chat_looks', 'owner_id'],
  ['personal_photos', 'owner_id'],
  ['contact_notes', 'owner_id'],
  ['chatlist_links', 'owner_id'],
  ['readings', 'reader_id'],
  ['hidden_bars', 'owner_id'],
  ['saved_tag_titles', 'owner_id'],
] as const;

const removals = belongings.map(([table, column]) =>
  statement<{ user: UserId }, never>(
    (_, p) => sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${p.user}`,
  ),
);

/**
 * Deletes an account. Its row stays, emptied and marked, since its messages stay with those who got
 * them; its number and its username are free. Deleted twice is deleted once.
 */
export function* deleteAccount(args: { readonly userId: UserId; readonly nowS: number }): Steps<DeletedAccount> {
  const { userId, nowS } = args;
  const before = yield* cardById(userId);
  const toldTo = yield* whoKnows({ userId, limit: knowersToldMax });
  for (const remove of removals) yield* run(remove({ user: userId }));
  const keys = yield* run(signOutAll({ user: userId }));
  const flags = before.flags | UserFlag.deleted;
  yield* run(emptyUser({ id: userId, flags }));
  yield* recordFor(toldTo, nowS, { kind: 'userInfo', userId });
  const card: UserCard = {
    ...before,
    phone: undefined,
    firstName: '',
    lastName: '',
    about: '',
    username: undefined,
    extra: undefined,
    flags,
    lastSeenAt: 0,
  };
  return { card, toldTo, keyIds: keys.map((row) => row.id) };
}
