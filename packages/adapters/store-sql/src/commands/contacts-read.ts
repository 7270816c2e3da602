import { sql } from 'kysely';
import type { ContactOfMine, Relation, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';

const listContacts = statement((db, p: { owner: UserId }) =>
  db
    .selectFrom('contacts')
    .select((row) => [
      'user_id',
      'first_name',
      'last_name',
      'phone',
      row
        .exists(
          row
            .selectFrom('contacts as back')
            .select('back.owner_id')
            .whereRef('back.owner_id', '=', 'contacts.user_id')
            .where('back.user_id', '=', p.owner),
        )
        .$castTo<number>()
        .as('mutual'),
    ])
    .where('owner_id', '=', p.owner)
    .orderBy('user_id'),
);

export function* contactsOf(args: { readonly owner: UserId }): Steps<ContactOfMine[]> {
  const rows = yield* run(listContacts(args));
  return rows.map((row) => ({
    userId: row.user_id,
    firstName: row.first_name,
    lastName: row.last_name,
    phone: row.phone,
    isMutual: row.mutual === 1,
  }));
}

interface RelationRow {
  id: UserId;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  close: number | null;
  /** Null where not kept, else whether as a close friend. */
  theirs: number | null;
  blocked: number;
  blocked_by: number;
  bar_hidden: number;
}

const findRelations = statement<{ viewer: UserId; users: readonly UserId[] }, RelationRow>(
  (_, p) => sql`
    select asked.value as id, mine.first_name, mine.last_name, mine.phone, mine.close_friend as close,
      (select close_friend from contacts where owner_id = asked.value and user_id = ${p.viewer}) as theirs,
      exists (select 1 from blocks where owner_id = ${p.viewer} and peer_id = asked.value) as blocked,
      exists (select 1 from blocks where owner_id = asked.value and peer_id = ${p.viewer}) as blocked_by,
      exists (select 1 from hidden_bars where owner_id = ${p.viewer} and user_id = asked.value) as bar_hidden
    from ${list(p.users)} asked
    left join contacts mine on mine.owner_id = ${p.viewer} and mine.user_id = asked.value`,
);

/** What a viewer and users are to each other, as pairs of user and relation. */
export function* relations(args: {
  readonly viewer: UserId;
  readonly users: readonly UserId[];
}): Steps<[UserId, Relation][]> {
  const rows = yield* run(findRelations(args));
  return rows.map((row) => [row.id, relationOf(row)]);
}

const relationOf = (row: RelationRow): Relation => ({
  mine:
    row.first_name === null
      ? undefined
      : {
          userId: row.id,
          firstName: row.first_name,
          lastName: row.last_name ?? '',
          phone: row.phone ?? '',
          isCloseFriend: row.close === 1 || undefined,
        },
  theirs: row.theirs !== null,
  theirsClose: row.theirs === 1 || undefined,
  blocked: row.blocked === 1,
  blockedBy: row.blocked_by === 1,
  hidesBar: row.bar_hidden === 1 || undefined,
});
