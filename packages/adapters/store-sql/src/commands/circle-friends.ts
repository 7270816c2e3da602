import type { PeerId, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

const clearOthers = statement((db, p: { owner: UserId; users: readonly UserId[] }) =>
  db
    .updateTable('contacts')
    .set({ close_friend: 0 })
    .where('owner_id', '=', p.owner)
    .where('close_friend', '=', 1)
    .where('user_id', 'not in', list(p.users))
    .returning('user_id'),
);

const setThese = statement((db, p: { owner: UserId; users: readonly UserId[] }) =>
  db
    .updateTable('contacts')
    .set({ close_friend: 1 })
    .where('owner_id', '=', p.owner)
    .where('close_friend', '=', 0)
    .where('user_id', 'in', list(p.users))
    .returning('user_id'),
);

/** Puts the close friends in the place of those before, and resolves to whoever changed. */
export function* setCloseFriends(args: {
  readonly owner: UserId;
  readonly userIds: readonly UserId[];
  readonly nowS: number;
}): Steps<UserId[]> {
  const { owner, userIds: users, nowS } = args;
  const cleared = yield* run(clearOthers({ owner, users }));
  const set = yield* run(setThese({ owner, users }));
  const changed = [...cleared, ...set].map((row) => row.user_id);
  for (const userId of changed) yield* recordFor([owner], nowS, { kind: 'userInfo', userId });
  return changed;
}

const deleteWaiting = statement((db, p: { owner: UserId }) =>
  db.deleteFrom('phonebook').where('owner_id', '=', p.owner),
);

/** Forgets the numbers of an address book that have no account. */
export function* resetSaved(args: { readonly owner: UserId }): Steps<void> {
  yield* run(deleteWaiting(args));
}

const unblockOthers = statement((db, p: { owner: UserId; peers: readonly PeerId[] }) =>
  db
    .deleteFrom('blocks')
    .where('owner_id', '=', p.owner)
    .where('peer_id', 'not in', list(p.peers))
    .returning('peer_id'),
);

const block = statement((db, p: { owner: UserId; peer: PeerId; date: number }) =>
  db
    .insertInto('blocks')
    .values({ owner_id: p.owner, peer_id: p.peer, date: p.date })
    .onConflict((conflict) => conflict.columns(['owner_id', 'peer_id']).doNothing())
    .returning('peer_id'),
);

/** Puts the blocked in the place of those before, and resolves to whoever changed. */
export function* replaceBlocked(args: {
  readonly owner: UserId;
  readonly peers: readonly PeerId[];
  readonly nowS: number;
}): Steps<{ peerId: PeerId; isBlocked: boolean }[]> {
  const { owner, peers, nowS: date } = args;
  const removed = yield* run(unblockOthers({ owner, peers }));
  const changed = removed.map((row) => ({ peerId: row.peer_id, isBlocked: false }));
  for (const peer of peers) {
    const added = yield* run(block({ owner, peer, date }));
    if (added.length > 0) changed.push({ peerId: peer, isBlocked: true });
  }
  for (const { peerId, isBlocked } of changed)
    yield* recordFor([owner], date, { kind: 'peerBlocked', peerId, isBlocked });
  return changed;
}
