import type { AdminLogAction, AdminLogEntry, AdminLogQuery, PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { list, textList } from '../list.ts';
import { statement } from '../statement.ts';

/** An empty list lets all through. */
const findEntries = statement(
  (
    db,
    p: {
      chat: PeerId;
      maxId: number;
      minId: number;
      since: number;
      categories: readonly string[];
      categoryCount: number;
      actors: readonly UserId[];
      actorCount: number;
      query: string;
      limit: number;
    },
  ) =>
    db
      .selectFrom('admin_log')
      .select(['id', 'date', 'actor_id', 'data'])
      .where('chat_id', '=', p.chat)
      .where('id', '<', p.maxId)
      .where('id', '>', p.minId)
      .where('date', '>=', p.since)
      .where(sql<boolean>`(${p.categoryCount} = 0 or category in ${textList(p.categories)})`)
      .where(sql<boolean>`(${p.actorCount} = 0 or actor_id in ${list(p.actors)})`)
      .where(sql<boolean>`(${p.query} = '' or instr(words, ${p.query}) > 0)`)
      .orderBy('id', 'desc')
      .limit(p.limit),
);

/** Past every id of the log. */
const idMax = Number.MAX_SAFE_INTEGER;

/** A part of a channel's log, the newest first. */
export function* readAdminLog(query: AdminLogQuery): Steps<AdminLogEntry[]> {
  if (query.categories?.length === 0) return [];
  const rows = yield* run(
    findEntries({
      chat: query.chatId,
      maxId: query.maxId === 0 ? idMax : query.maxId,
      minId: query.minId,
      since: query.sinceS,
      categories: query.categories ?? [],
      categoryCount: query.categories?.length ?? 0,
      actors: query.actorIds ?? [],
      actorCount: query.actorIds?.length ?? 0,
      query: query.query,
      limit: query.limit,
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    date: row.date,
    actorId: row.actor_id,
    // Only ever written from this type.
    action: JSON.parse(row.data) as AdminLogAction,
  }));
}

const findOldest = statement((db, p: { limit: number }) =>
  db.selectFrom('admin_log').select(['id', 'date']).orderBy('id').limit(p.limit),
);

const deleteUpTo = statement((db, p: { id: number }) => db.deleteFrom('admin_log').where('id', '<=', p.id));

/** Forgets the oldest entries, those of before a date, at most so many. */
export function* forgetAdminLog(args: { readonly before: number; readonly rowsMax: number }): Steps<void> {
  const oldest = yield* run(findOldest({ limit: args.rowsMax }));
  const last = oldest.filter(({ date }) => date < args.before).at(-1);
  if (last !== undefined) yield* run(deleteUpTo({ id: last.id }));
}
