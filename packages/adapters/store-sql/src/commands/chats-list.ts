import type { Member, MemberQuery, PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { Queries } from '../dialect.ts';
import { memberOf } from './chats-members.ts';

interface Page {
  chat: PeerId;
  /** Whose contacts. */
  viewer: UserId;
  /** Folded, for `like`: nothing but a `%` for all. */
  prefix: string;
  skip: number;
  limit: number;
}

/** The bit of view_messages: whoever has it is banned, the others are restricted. */
const banned = sql.lit(1);
/** UserFlag.bot. */
const bot = sql.lit(1);

const all = (db: Queries, p: Pick<Page, 'chat'>) => db.selectFrom('members').where('members.chat_id', '=', p.chat);

const kinds = {
  recent: (db: Queries, p: Page) => all(db, p).where('is_in', '=', sql.lit(1)),
  admins: (db: Queries, p: Page) => all(db, p).where('admin_rights', 'is not', null).where('is_in', '=', sql.lit(1)),
  banned: (db: Queries, p: Page) =>
    all(db, p)
      .where('banned_rights', '<>', sql.lit(0))
      .where(sql`banned_rights & ${banned}`, '<>', sql.lit(0)),
  restricted: (db: Queries, p: Page) =>
    all(db, p)
      .where('banned_rights', '<>', sql.lit(0))
      .where(sql`banned_rights & ${banned}`, '=', sql.lit(0)),
  bots: (db: Queries, p: Page) =>
    all(db, p)
      .where('is_in', '=', sql.lit(1))
      .where(sql`(select flags from users where id = members.user_id) & ${bot}`, '<>', sql.lit(0)),
  contacts: (db: Queries, p: Page) =>
    all(db, p)
      .where('is_in', '=', sql.lit(1))
      .where(sql<boolean>`exists (select 1 from contacts where owner_id = ${p.viewer} and user_id = members.user_id)`),
} as const;

type Kind = MemberQuery['kind'];

/** The name and username of a member begin a word with the query; sorted as they came. */
const named = (kind: Kind) =>
  statement((db, p: Page) =>
    kinds[kind](db, p)
      .innerJoin('users', 'users.id', 'members.user_id')
      .where(
        sql<boolean>`lower(users.first_name || ' ' || users.last_name) like ${p.prefix}
          or lower(users.first_name || ' ' || users.last_name) like '% ' || ${p.prefix}
          or lower(coalesce(users.username, '')) like ${p.prefix}`,
      )
      .selectAll('members')
      .orderBy('joined_at', 'desc')
      .orderBy('members.user_id', 'desc')
      .limit(p.limit)
      .offset(p.skip),
  );

const paged = (kind: Kind) =>
  statement((db, p: Page) =>
    kinds[kind](db, p)
      .selectAll('members')
      .orderBy('joined_at', 'desc')
      .orderBy('members.user_id', 'desc')
      .limit(p.limit)
      .offset(p.skip),
  );

const counted = (kind: Kind) =>
  statement((db, p: Page) => kinds[kind](db, p).select(sql<number>`count(*)`.as('count')));

const each = <Made>(make: (kind: Kind) => Made): Record<Kind, Made> => ({
  recent: make('recent'),
  admins: make('admins'),
  banned: make('banned'),
  restricted: make('restricted'),
  bots: make('bots'),
  contacts: make('contacts'),
});

const pages = each(paged);
const searches = each(named);
const counts = each(counted);

/** A part of the members of one kind, the newest first. */
export function* listMembers(query: MemberQuery): Steps<{ members: Member[]; count: number }> {
  const { chatId: chat, kind, offset: skip, limit } = query;
  // The ids of users begin above 0, which is nobody.
  const viewer = query.viewerId ?? (0 as UserId);
  const page = { chat, viewer, prefix: `${escaped(query.query)}%`, skip, limit };
  const rows = yield* run((query.query === '' ? pages : searches)[kind](page));
  const members = rows.map(memberOf);
  // Counting all who are found would walk over the whole chat: a search counts what it shows.
  if (query.query !== '') return { members, count: skip + members.length };
  return { members, count: (yield* runOne(counts[kind](page)))?.count ?? 0 };
}

const escaped = (query: string): string => query.replaceAll(/[%_]/gu, '');
