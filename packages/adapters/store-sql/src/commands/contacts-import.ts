import { sql } from 'kysely';
import { UserFlag, type BookEntry, type ImportedContact, type UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { noteFirstImport } from './arrivals-digest.ts';
import { recordFor } from './accounts-tell.ts';
import { importGuarded } from './contacts-import-guarded.ts';
import { relations } from './contacts-read.ts';

/** An address book as one argument: JSON of [phone, first name, last name] rows. */
const bookOf = (entries: readonly BookEntry[]): string =>
  JSON.stringify(entries.map(({ phone, firstName, lastName }) => [phone, firstName, lastName]));

const entry = sql`value ->> 0 as phone, value ->> 1 as first_name, value ->> 2 as last_name`;

interface FoundRow {
  user_id: UserId;
  first_name: string;
  last_name: string;
  phone: string;
  close: number;
  /** Null where not kept, else whether as a close friend. */
  theirs: number | null;
  blocked: number;
  blocked_by: number;
}

const insertFound = statement<{ owner: UserId; at: number; book: string }, FoundRow>(
  (_, p) => sql`
    insert into contacts (owner_id, user_id, first_name, last_name, phone, added_at)
    select ${p.owner}, users.id, entries.first_name, entries.last_name, entries.phone, ${p.at}
    from (select ${entry} from json_each(${p.book})) entries cross join users on users.phone = entries.phone
    where users.id <> ${p.owner} and users.flags & ${sql.lit(UserFlag.numberGuarded)} = 0
    on conflict (owner_id, user_id) do update set
      first_name = excluded.first_name, last_name = excluded.last_name, phone = excluded.phone
    returning user_id, first_name, last_name, phone, close_friend as close,
      (select back.close_friend from contacts back where back.owner_id = contacts.user_id and back.user_id = ${p.owner}) as theirs,
      exists (select 1 from blocks where owner_id = ${p.owner} and peer_id = contacts.user_id) as blocked,
      exists (select 1 from blocks where owner_id = contacts.user_id and peer_id = ${p.owner}) as blocked_by`,
);

const insertWaiting = statement<{ owner: UserId; book: string }, never>(
  (_, p) => sql`
    insert into phonebook (phone, owner_id, first_name, last_name)
    select entries.phone, ${p.owner}, entries.first_name, entries.last_name
    from (select ${entry} from json_each(${p.book})) entries
    where not exists (select 1 from users where users.phone = entries.phone)
    on conflict (phone, owner_id) do update set
      first_name = excluded.first_name, last_name = excluded.last_name`,
);

const importedOf = (row: FoundRow): ImportedContact => ({
  userId: row.user_id,
  phone: row.phone,
  relation: {
    mine: {
      userId: row.user_id,
      firstName: row.first_name,
      lastName: row.last_name,
      phone: row.phone,
      isCloseFriend: row.close === 1 || undefined,
    },
    theirs: row.theirs !== null,
    theirsClose: row.theirs === 1 || undefined,
    blocked: row.blocked === 1,
    blockedBy: row.blocked_by === 1,
  },
});

/** Adds an address book in two statements, whatever its length. */
export function* importContacts(args: {
  readonly owner: UserId;
  readonly entries: readonly BookEntry[];
  readonly nowS: number;
  /** Where the owner is a newcomer: when they are told which of their contacts are here. */
  readonly welcomeS?: number | undefined;
}): Steps<ImportedContact[]> {
  const { owner, nowS: at } = args;
  const book = bookOf(args.entries);
  const found = yield* run(insertFound({ owner, at, book }));
  const imported = found.map(importedOf);
  if (found.length < args.entries.length) {
    yield* run(insertWaiting({ owner, book }));
    const guarded = yield* importGuarded(owner, args.entries, at);
    if (guarded.length > 0) imported.push(...(yield* relationsOf(owner, guarded)));
  }
  if (imported.length > 0 && args.welcomeS !== undefined) yield* noteFirstImport(owner, args.welcomeS, at);
  if (imported.length > 0) yield* recordFor([owner], at, { kind: 'contactsReset' });
  return imported;
}

function* relationsOf(owner: UserId, users: readonly UserId[]): Steps<ImportedContact[]> {
  const pairs = yield* relations({ viewer: owner, users });
  return pairs.map(([userId, relation]) => ({ userId, phone: relation.mine?.phone ?? '', relation }));
}
