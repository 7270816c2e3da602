import {
  isUnset,
  notifyKey,
  notifyTarget,
  type NotifyEntry,
  type NotifyStore,
  type NotifyTarget,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { textList } from '../list.ts';
import { statement } from '../statement.ts';
import { recordStateEvent } from './state-events.ts';

interface Row {
  target: string;
  settings: string;
}

const findOne = statement((db, p: { owner: UserId; target: string }) =>
  db.selectFrom('notify_settings').select('settings').where('owner_id', '=', p.owner).where('target', '=', p.target),
);

const findSome = statement((db, p: { owner: UserId; targets: readonly string[] }) =>
  db
    .selectFrom('notify_settings')
    .select(['target', 'settings'])
    .where('owner_id', '=', p.owner)
    .where('target', 'in', textList(p.targets)),
);

/** Those of chats: their words are numbers, and those of kinds are not. */
const findOfChats = statement((db, p: { owner: UserId; limit: number }) =>
  db
    .selectFrom('notify_settings')
    .select(['target', 'settings'])
    .where('owner_id', '=', p.owner)
    .where(sql<string>`target`, '<', 'a')
    .orderBy('target')
    .limit(p.limit),
);

const put = statement((db, p: { owner: UserId; target: string; settings: string }) =>
  db
    .insertInto('notify_settings')
    .values({ owner_id: p.owner, target: p.target, settings: p.settings })
    .onConflict((conflict) => conflict.columns(['owner_id', 'target']).doUpdateSet({ settings: p.settings })),
);

const remove = statement((db, p: { owner: UserId; target: string }) =>
  db.deleteFrom('notify_settings').where('owner_id', '=', p.owner).where('target', '=', p.target),
);

const removeAll = statement((db, p: { owner: UserId }) =>
  db.deleteFrom('notify_settings').where('owner_id', '=', p.owner).returning(['target']),
);

const entryOf = ({ target, settings }: Row): NotifyEntry => ({
  target: notifyTarget(target),
  // Only ever written from this type.
  settings: JSON.parse(settings) as NotifyEntry['settings'],
});

/** Replaces what one target has; false where it was so already. */
export function* setNotify(args: Parameters<NotifyStore['set']>[0]): Steps<boolean> {
  const { ownerId: owner, settings, date } = args;
  const target = notifyKey(args.target);
  const known = (yield* runOne(findOne({ owner, target })))?.settings ?? '{}';
  const wanted = JSON.stringify(settings);
  if (known === wanted) return false;
  yield* run(isUnset(settings) ? remove({ owner, target }) : put({ owner, target, settings: wanted }));
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'notify', target: args.target, settings } });
  return true;
}

/** Takes all settings back and returns whose they were. */
export function* resetNotify(args: { readonly ownerId: UserId; readonly date: number }): Steps<NotifyTarget[]> {
  const { ownerId: owner, date } = args;
  const targets = (yield* run(removeAll({ owner }))).map((row) => notifyTarget(row.target));
  for (const target of targets) {
    yield* recordStateEvent({ boxId: owner, date, event: { kind: 'notify', target, settings: {} } });
  }
  return targets;
}

/** Those of the targets that have settings. */
export function* findNotify(args: {
  readonly ownerId: UserId;
  readonly targets: readonly NotifyTarget[];
}): Steps<NotifyEntry[]> {
  if (args.targets.length === 0) return [];
  return (yield* run(findSome({ owner: args.ownerId, targets: args.targets.map(notifyKey) }))).map(entryOf);
}

/** The chats and topics that have settings of their own. */
export function* notifyExceptionsOf(args: { readonly ownerId: UserId; readonly limit: number }): Steps<NotifyEntry[]> {
  return (yield* run(findOfChats({ owner: args.ownerId, limit: args.limit }))).map(entryOf);
}
