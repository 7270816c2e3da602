import {
  hasFlag,
  UserFlag,
  type AccountSettings,
  type ArrivalWork,
  type Delivery,
  type UserCard,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { cardsByIds } from './accounts-card.ts';
import { sayTo } from './arrivals-say.ts';
import { letsFind } from './contacts-import-guarded.ts';

const insertNewcomer = statement((db, p: { user: UserId; at: number }) =>
  db.insertInto('newcomers').values({ user_id: p.user, joined_at: p.at, told_up_to: 0 }),
);

/** Remembers that those who kept a newcomer's number are to be told, in the transaction that makes the account. */
export function* noteNewcomer(user: UserId, at: number): Steps<void> {
  yield* run(insertNewcomer({ user, at }));
}

const findNewcomer = statement((db, _: object) => db.selectFrom('newcomers').selectAll().orderBy('user_id').limit(1));

// Contacts that were made later knew that the newcomer is here.
const findKeepers = statement<
  { user: UserId; after: number; at: number; limit: number },
  { owner_id: UserId; settings: string | null; is_blocked: number }
>(
  (_, p) => sql`
    select contacts.owner_id,
      (select data from account_settings where account_settings.user_id = contacts.owner_id) as settings,
      (case when exists (select 1 from blocks where blocks.owner_id = contacts.owner_id and peer_id = ${p.user})
        or exists (select 1 from blocks where blocks.owner_id = ${p.user} and peer_id = contacts.owner_id)
        then 1 else 0 end) as is_blocked
    from contacts
    where contacts.user_id = ${p.user} and contacts.owner_id > ${p.after} and added_at <= ${p.at} and phone <> ''
    order by contacts.owner_id limit ${p.limit}`,
);

const moveOn = statement((db, p: { user: UserId; upTo: number }) =>
  db.updateTable('newcomers').set({ told_up_to: p.upTo }).where('user_id', '=', p.user),
);

const removeNewcomer = statement((db, p: { user: UserId }) => db.deleteFrom('newcomers').where('user_id', '=', p.user));

const insertFriend = statement((db, p: { owner: UserId; user: UserId }) =>
  db
    .insertInto('joined_friends')
    .values({ owner_id: p.owner, user_id: p.user })
    .onConflict((conflict) => conflict.columns(['owner_id', 'user_id']).doNothing()),
);

const insertDigest = statement((db, p: { owner: UserId; due: number }) =>
  db
    .insertInto('friend_digests')
    .values({ owner_id: p.owner, due_at: p.due })
    .onConflict((conflict) => conflict.column('owner_id').doNothing()),
);

export interface TellJoined {
  readonly nowS: number;
  /** When those who are told get the digest that names the newcomer, where they wait for none. */
  readonly digestDueS: number;
  /** The most people who are looked at. */
  readonly limit: number;
}

/**
 * Tells some of those who kept the number of the longest waiting newcomer. The notices, the entry in the digest and how
 * far it got are one transaction: whenever the server dies, everybody is told once.
 */
export function* tellJoined({ nowS, digestDueS, limit }: TellJoined, context: WriteContext): Steps<ArrivalWork> {
  const newcomer = yield* runOne(findNewcomer({}));
  if (newcomer === undefined) return { deliveries: [], isMoreLeft: false };
  const { user_id: user, joined_at: at, told_up_to: after } = newcomer;
  const [card] = yield* cardsByIds({ ids: [user] });
  const isHere = card !== undefined && !hasFlag(card, UserFlag.deleted);
  const keepers = isHere ? yield* run(findKeepers({ user, after, at, limit })) : [];
  const deliveries: Delivery[] = [];
  for (const { owner_id: owner, settings, is_blocked: isBlocked } of keepers) {
    if (card === undefined || isBlocked === 1 || isSilent(settings) || !(yield* isFound(card, owner))) continue;
    const action = { kind: 'contactSignUp' } as const;
    const said = { authorId: user, date: nowS, text: '', extra: { silent: true, action } };
    deliveries.push(yield* sayTo(owner, said, context));
    yield* run(insertFriend({ owner, user }));
    yield* run(insertDigest({ owner, due: digestDueS }));
  }
  const last = keepers.at(-1);
  if (last === undefined || keepers.length < limit) yield* run(removeNewcomer({ user }));
  else yield* run(moveOn({ user, upTo: last.owner_id }));
  return { deliveries, isMoreLeft: true };
}

// Only ever written from this type.
const isSilent = (settings: string | null): boolean =>
  settings !== null && (JSON.parse(settings) as AccountSettings).contactSignUpSilent === true;

/** Whether the newcomer lets someone find them by their number: hardly anybody has had the time to forbid it. */
function* isFound(card: UserCard, owner: UserId): Steps<boolean> {
  return !hasFlag(card, UserFlag.numberGuarded) || (yield* letsFind(card.id, owner));
}
