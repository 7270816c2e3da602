import type { ContentSeq, ReactionStore, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { larger } from '../larger.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

const noteUse = statement(
  (_, p: { user: UserId; emoji: string; date: number; recent: number }) => sql`
    insert into used_reactions (user_id, emoji, uses, used_at, is_recent)
    values (${p.user}, ${p.emoji}, 1, ${p.date}, ${p.recent})
    on conflict (user_id, emoji) do update set uses = used_reactions.uses + 1, used_at = excluded.used_at,
      is_recent = ${larger(sql`used_reactions.is_recent`, sql`excluded.is_recent`)}`,
);

const findTop = statement((db, p: { user: UserId; limit: number }) =>
  db
    .selectFrom('used_reactions')
    .select('emoji')
    .where('user_id', '=', p.user)
    .orderBy('uses', 'desc')
    .orderBy('used_at', 'desc')
    .limit(p.limit),
);

const findRecent = statement((db, p: { user: UserId; limit: number }) =>
  db
    .selectFrom('used_reactions')
    .select('emoji')
    .where('user_id', '=', p.user)
    .where('is_recent', '=', sql.lit(1))
    .orderBy('used_at', 'desc')
    .orderBy('emoji')
    .limit(p.limit),
);

const clearRecent = statement((db, p: { user: UserId }) =>
  db.updateTable('used_reactions').set({ is_recent: 0 }).where('user_id', '=', p.user),
);

const setDefault = statement(
  (_, p: { user: UserId; emoji: string }) => sql`
    insert into default_reactions (user_id, emoji) values (${p.user}, ${p.emoji})
    on conflict (user_id) do update set emoji = excluded.emoji`,
);

const findDefault = statement((db, p: { user: UserId }) =>
  db.selectFrom('default_reactions').select('emoji').where('user_id', '=', p.user),
);

const insertReport = statement(
  (_, p: { reporter: UserId; seq: ContentSeq; reactor: UserId; date: number }) => sql`
    insert into reaction_reports (reporter_id, seq, reactor_id, date)
    values (${p.reporter}, ${p.seq}, ${p.reactor}, ${p.date}) on conflict do nothing`,
);

const findGiven = statement((db, p: { seq: ContentSeq; user: UserId }) =>
  db.selectFrom('reactions').select('emoji').where('seq', '=', p.seq).where('user_id', '=', p.user).limit(1),
);

/** Remembers what someone reacted with that they had not given before. */
export function* noteUses(
  { userId, emoji, addToRecent, date }: Parameters<ReactionStore['send']>[0],
  known: ReadonlySet<string>,
): Steps<void> {
  for (const each of emoji) {
    if (known.has(each)) continue;
    yield* run(noteUse({ user: userId, emoji: each, date, recent: Number(addToRecent) }));
  }
}

/** What someone reacts with, most used or last used first. */
export function* usedReactions(args: {
  readonly userId: UserId;
  readonly order: 'top' | 'recent';
  readonly limit: number;
}): Steps<string[]> {
  const range = { user: args.userId, limit: args.limit };
  return (yield* run(args.order === 'top' ? findTop(range) : findRecent(range))).map((row) => row.emoji);
}

export function* clearRecentReactions(args: { readonly userId: UserId; readonly date: number }): Steps<void> {
  yield* run(clearRecent({ user: args.userId }));
  yield* recordFor([args.userId], args.date, { kind: 'recentReactions' });
}

export function* setDefaultReaction(args: { readonly userId: UserId; readonly emoji: string }): Steps<void> {
  yield* run(setDefault({ user: args.userId, emoji: args.emoji }));
}

export function* defaultReaction(args: { readonly userId: UserId }): Steps<string | undefined> {
  return (yield* runOne(findDefault({ user: args.userId })))?.emoji;
}

/** Notes that someone's reaction was reported; false where they did not react. */
export function* reportReaction(args: Parameters<ReactionStore['report']>[0]): Steps<boolean> {
  const { reporterId: reporter, reactorId: reactor, seq, date } = args;
  if ((yield* runOne(findGiven({ seq, user: reactor }))) === undefined) return false;
  yield* run(insertReport({ reporter, seq, reactor, date }));
  return true;
}
