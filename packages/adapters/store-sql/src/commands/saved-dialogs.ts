import type { PeerId, SavedDialog, SavedStore, SavedWindow, UserId } from '@suaka/domain';
import { rpcError } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { boxMessages } from './boxes-messages.ts';
import { savedIdsBelow, savedPeers } from './saved-ids.ts';
import { recordStateEvent } from './state-events.ts';
import { ptsMax } from './tail-read.ts';

const findPinned = statement((db, p: { owner: UserId }) =>
  db
    .selectFrom('saved_pins')
    .select(['peer_id', 'position'])
    .where('owner_id', '=', p.owner)
    .orderBy('position', 'desc'),
);

const pin = statement((db, p: { owner: UserId; peer: PeerId; position: number }) =>
  db.insertInto('saved_pins').values({ owner_id: p.owner, peer_id: p.peer, position: p.position }),
);

const unpin = statement((db, p: { owner: UserId; peer: PeerId }) =>
  db.deleteFrom('saved_pins').where('owner_id', '=', p.owner).where('peer_id', '=', p.peer),
);

const unpinAll = statement((db, p: { owner: UserId }) => db.deleteFrom('saved_pins').where('owner_id', '=', p.owner));

/** Chats that something is saved of, the one saved from last first; pinned ones before them on the first page. */
export function* listSaved(window: SavedWindow): Steps<{ dialogs: SavedDialog[]; count: number }> {
  const { ownerId } = window;
  const order = yield* pinnedSaved({ ownerId });
  const all = yield* dialogsOf(ownerId, yield* savedPeers(ownerId), order);
  const others = all
    .filter(({ topMessage, isPinned }) => topMessage !== undefined && !isPinned)
    .toSorted((a, b) => (b.topMessage?.id ?? 0) - (a.topMessage?.id ?? 0));
  const isFirstPage = window.beforeId === 0 && window.beforeDate === 0;
  const pinned = isFirstPage && !window.excludePinned ? yield* dialogsOf(ownerId, order, order) : [];
  const page = [...pinned, ...others.filter(isOlderThan(window))].slice(0, window.limit);
  return { dialogs: page, count: window.excludePinned ? others.length : others.length + order.length };
}

const isOlderThan =
  ({ beforeId, beforeDate }: SavedWindow) =>
  ({ topMessage }: SavedDialog): boolean =>
    beforeId > 0 ? (topMessage?.id ?? 0) < beforeId : beforeDate === 0 || (topMessage?.content.date ?? 0) < beforeDate;

/** The named ones, in the order asked. */
export function* getSaved(args: {
  readonly ownerId: UserId;
  readonly peerIds: readonly PeerId[];
}): Steps<SavedDialog[]> {
  return yield* dialogsOf(args.ownerId, args.peerIds, yield* pinnedSaved(args));
}

function* dialogsOf(owner: UserId, peers: readonly PeerId[], pinned: readonly PeerId[]): Steps<SavedDialog[]> {
  const tops = new Map<PeerId, number>();
  for (const peer of peers) {
    const [top] = yield* savedIdsBelow({ owner, peer }, ptsMax, 0, 1);
    if (top !== undefined) tops.set(peer, top);
  }
  const messages = yield* boxMessages({ boxId: owner, ids: [...tops.values()] });
  const byId = new Map(messages.map((message) => [message.id, message]));
  return peers.map((peerId) => ({
    peerId,
    topMessage: byId.get(tops.get(peerId) ?? 0),
    isPinned: pinned.includes(peerId),
  }));
}

/** Pinned ones, uppermost first. */
export function* pinnedSaved(args: { readonly ownerId: UserId }): Steps<PeerId[]> {
  return (yield* run(findPinned({ owner: args.ownerId }))).map((row) => row.peer_id);
}

/** Pins above the others or unpins; false where it was so already. */
export function* setSavedPinned(args: Parameters<SavedStore['setPinned']>[0]): Steps<boolean> {
  const { ownerId: owner, peerId: peer, isPinned, date } = args;
  const rows = yield* run(findPinned({ owner }));
  if (rows.some((row) => row.peer_id === peer) === isPinned) return false;
  if (isPinned && rows.length >= args.pinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
  yield* run(isPinned ? pin({ owner, peer, position: (rows[0]?.position ?? 0) + 1 }) : unpin({ owner, peer }));
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'savedDialogPinned', peerId: peer, isPinned } });
  return true;
}

/** Arranges the pinned ones and returns the whole order. */
export function* setSavedPinnedOrder(args: Parameters<SavedStore['setPinnedOrder']>[0]): Steps<PeerId[]> {
  const { ownerId: owner, date } = args;
  const named = [...new Set(args.order)];
  const before = yield* pinnedSaved({ ownerId: owner });
  const order = [...named, ...(args.force ? [] : before.filter((peer) => !named.includes(peer)))];
  if (order.length > args.pinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
  yield* run(unpinAll({ owner }));
  for (const [index, peer] of order.entries()) yield* run(pin({ owner, peer, position: order.length - index }));
  yield* recordStateEvent({ boxId: owner, date, event: { kind: 'savedPinnedDialogs', order } });
  return order;
}
