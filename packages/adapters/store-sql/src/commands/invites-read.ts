import type { Importer, ImportersQuery, Invite, InvitesQuery, PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import type { Queries } from '../dialect.ts';
import { statement } from '../statement.ts';
import { inviteOf } from './invites-rows.ts';

interface OfAdmin {
  chat: PeerId;
  admin: UserId;
  revoked: number;
}

const ofAdmin = (db: Queries, p: OfAdmin) =>
  db
    .selectFrom('invites')
    .where('chat_id', '=', p.chat)
    .where('admin_id', '=', p.admin)
    .where('is_revoked', '=', p.revoked);

const findPage = statement((db, p: OfAdmin & { date: number; hash: string; limit: number }) =>
  ofAdmin(db, p)
    .selectAll()
    .where(sql<boolean>`(${p.hash} = '' or (date, hash) < (${p.date}, ${p.hash}))`)
    .orderBy('date', 'desc')
    .orderBy('hash', 'desc')
    .limit(p.limit),
);

const countAll = statement((db, p: OfAdmin) =>
  ofAdmin(db, p).select((select) => select.fn.countAll<number>().as('count')),
);

/** The links of an admin, the newest first. */
export function* listInvites(query: InvitesQuery): Steps<{ invites: Invite[]; count: number }> {
  const page = { chat: query.chatId, admin: query.adminId, revoked: Number(query.isRevoked) };
  const rows = yield* run(findPage({ ...page, date: query.afterDate, hash: query.afterHash, limit: query.limit }));
  return { invites: rows.map(inviteOf), count: (yield* runOne(countAll(page)))?.count ?? 0 };
}

const countByAdmin = statement((db, p: { chat: PeerId }) =>
  db
    .selectFrom('invites')
    .select([
      'admin_id',
      sql<number>`count(case when is_revoked = 0 then 1 end)`.as('count'),
      sql<number>`count(case when is_revoked = 1 then 1 end)`.as('revoked'),
    ])
    .where('chat_id', '=', p.chat)
    .groupBy('admin_id')
    .orderBy('admin_id'),
);

export function* inviteCountsByAdmin(args: {
  readonly chatId: PeerId;
}): Steps<{ adminId: UserId; count: number; revokedCount: number }[]> {
  const rows = yield* run(countByAdmin({ chat: args.chatId }));
  return rows.map((row) => ({ adminId: row.admin_id, count: row.count, revokedCount: row.revoked }));
}

interface Uses {
  chat: PeerId;
  requested: number;
  hash: string;
  isOfHash: number;
  prefix: string;
}

const uses = (db: Queries, p: Uses) =>
  db
    .selectFrom('invite_uses')
    .innerJoin('users', 'users.id', 'invite_uses.user_id')
    .where('chat_id', '=', p.chat)
    .where('is_requested', '=', p.requested)
    .where(sql<boolean>`(${p.isOfHash} = 0 or hash = ${p.hash})`)
    .where(
      sql<boolean>`(${p.prefix} = '%' or lower(users.first_name || ' ' || users.last_name) like ${p.prefix}
        or lower(users.first_name || ' ' || users.last_name) like '% ' || ${p.prefix}
        or lower(coalesce(users.username, '')) like ${p.prefix})`,
    );

const findUses = statement((db, p: Uses & { date: number; user: number; limit: number }) =>
  uses(db, p)
    .select(['user_id', 'date', 'is_requested', 'approved_by'])
    .where(sql<boolean>`(${p.date} = 0 or date < ${p.date} or (date = ${p.date} and user_id < ${p.user}))`)
    .orderBy('date', 'desc')
    .orderBy('user_id', 'desc')
    .limit(p.limit),
);

const countUses = statement((db, p: Uses) => uses(db, p).select((select) => select.fn.countAll<number>().as('count')));

/** Who came in by links, or asks to, the newest first. */
export function* inviteImporters(query: ImportersQuery): Steps<{ importers: Importer[]; count: number }> {
  const page = {
    chat: query.chatId,
    requested: Number(query.isRequested),
    hash: query.hash ?? '',
    isOfHash: Number(query.hash !== undefined),
    prefix: `${query.query.replaceAll(/[%_]/gu, '')}%`,
  };
  const { offsetDate: date, offsetUserId: user, limit } = query;
  const rows = yield* run(findUses({ ...page, date, user, limit }));
  const importers = rows.map((row) => ({
    userId: row.user_id,
    date: row.date,
    isRequested: row.is_requested === 1,
    approvedBy: row.approved_by ?? undefined,
  }));
  return { importers, count: (yield* runOne(countUses(page)))?.count ?? 0 };
}
