import { chatsOfRules, isAllowed, UserFlag, type BookEntry, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { textList } from '../list.ts';
import { statement } from '../statement.ts';
import { cardsByIds } from './accounts-card.ts';
import { membersAmong } from './contacts-in-chats.ts';
import { putContact } from './contacts-link.ts';

const findGuarded = statement((db, p: { phones: readonly string[] }) =>
  db
    .selectFrom('users')
    .select(['id', 'phone'])
    .where('phone', 'in', textList(p.phones))
    .where(sql<number>`flags & ${sql.lit(UserFlag.numberGuarded)}`, '!=', 0),
);

const findBond = statement<{ of: UserId; to: UserId }, { close: number | null; blocked: number }>(
  (_, p) => sql`
    select (select close_friend from contacts where owner_id = ${p.of} and user_id = ${p.to}) as close,
      exists (select 1 from blocks where owner_id = ${p.of} and peer_id = ${p.to}) as blocked`,
);

/**
 * Adds those of an address book who do not let everybody find them by their number, but this owner.
 * Source: core.telegram.org/constructor/privacyKeyAddedByPhone
 * @returns whoever was added.
 */
export function* importGuarded(owner: UserId, entries: readonly BookEntry[], at: number): Steps<UserId[]> {
  const byPhone = new Map(entries.map((entry) => [entry.phone, entry]));
  const guarded = yield* run(findGuarded({ phones: [...byPhone.keys()] }));
  const added: UserId[] = [];
  for (const { id: user, phone } of guarded) {
    const entry = byPhone.get(phone ?? '');
    if (entry === undefined || user === owner || !(yield* letsFind(user, owner))) continue;
    yield* putContact({ owner, user, first: entry.firstName, last: entry.lastName, phone: entry.phone, at });
    added.push(user);
  }
  return added;
}

/** Whether a person lets someone find them by their number. */
export function* letsFind(user: UserId, owner: UserId): Steps<boolean> {
  const [card] = yield* cardsByIds({ ids: [user] });
  const bond = yield* runOne(findBond({ of: user, to: owner }));
  if (card === undefined || bond === undefined) return false;
  const members = yield* membersAmong({ pairs: chatsOfRules(card).map((chatId) => ({ userId: owner, chatId })) });
  return isAllowed(card, 'addedByPhone', {
    id: owner,
    isContact: bond.close !== null,
    isCloseFriend: bond.close === 1,
    isBlocked: bond.blocked === 1,
    isBot: false,
    isIn: (chat) => members.some(({ chatId }) => chatId === chat),
  });
}
