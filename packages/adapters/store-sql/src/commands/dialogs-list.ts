import type { BoxMessage, Dialog, DialogWindow, PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import { boxMessages } from './boxes-messages.ts';
import { findDialog } from './dialogs-read.ts';
import { decodeDraft } from './drafts.ts';
import { unreadCount } from './messages-count.ts';

export const findPinned = statement((db, p: { box: PeerId }) =>
  db
    .selectFrom('dialogs')
    .select(['peer_id', 'pinned_order'])
    .where('box_id', '=', p.box)
    .where('pinned_order', 'is not', null)
    .orderBy('pinned_order', 'desc'),
);

/**
 * Each peer of a box with its last message. Steps from peer to peer through the index of histories,
 * so it costs by the number of dialogs and not of messages.
 */
const findTops = statement(
  (_, p: { box: PeerId }) => sql<{ peer_id: PeerId; top: number }>`
    with recursive peers(peer_id) as (
      select (select peer_id from box_rows where box_id = ${p.box} and kind = 1 order by peer_id limit 1)
      union all
      select (select peer_id from box_rows where box_id = ${p.box} and kind = 1 and peer_id > peers.peer_id order by peer_id limit 1)
      from peers where peer_id is not null
    )
    select peer_id, (
      select pts from box_rows
      where box_id = ${p.box} and kind = 1 and peer_id = peers.peer_id order by pts desc limit 1
    ) as top
    from peers where peer_id is not null
    order by top desc`,
);

const findTop = statement((db, p: { box: PeerId; peer: PeerId }) =>
  db
    .selectFrom('box_rows')
    .select('pts')
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('peer_id', '=', p.peer)
    .orderBy('pts', 'desc')
    .limit(1),
);

const findMarked = statement((db, p: { box: PeerId }) =>
  db.selectFrom('dialogs').select('peer_id').where('box_id', '=', p.box).where('unread_mark', '=', 1),
);

interface Top {
  readonly peer_id: PeerId;
  readonly top: number | undefined;
}

/** A part of the dialog list, newest first; pinned dialogs before it on the first page. */
export function* listDialogs(window: DialogWindow): Steps<{ dialogs: Dialog[]; count: number }> {
  const { boxId } = window;
  const all = yield* run(findTops({ box: boxId }));
  const order = yield* pinnedPeers({ boxId });
  const isFirstPage = window.beforeId === 0 && window.beforeDate === 0;
  const pinned = isFirstPage && !window.excludePinned ? yield* topsOf(boxId, order) : [];
  const others = all.filter(({ peer_id }) => !order.includes(peer_id));
  const older = yield* olderThan(window, others);
  const page = [...pinned, ...older].slice(0, window.limit);
  return {
    dialogs: yield* dialogsOf(boxId, page, order),
    count: window.excludePinned ? others.length : others.length + order.length,
  };
}

function* olderThan(window: DialogWindow, tops: readonly Top[]): Steps<readonly Top[]> {
  if (window.beforeId > 0) return tops.filter(({ top }) => (top ?? 0) < window.beforeId);
  if (window.beforeDate === 0) return tops;
  // A client that sends a date alone is rare: its page is sought by looking at the messages.
  const ids = tops.flatMap(({ top }) => (top === undefined ? [] : [top]));
  const messages = yield* boxMessages({ boxId: window.boxId, ids });
  const older = new Set(messages.filter(({ content }) => content.date < window.beforeDate).map(({ id }) => id));
  return tops.filter(({ top }) => top !== undefined && older.has(top));
}

/** The named dialogs, in the order asked. */
export function* getDialogs(args: { readonly boxId: PeerId; readonly peerIds: readonly PeerId[] }): Steps<Dialog[]> {
  const order = yield* pinnedPeers(args);
  return yield* dialogsOf(args.boxId, yield* topsOf(args.boxId, args.peerIds), order);
}

function* topsOf(box: PeerId, peers: readonly PeerId[]): Steps<Top[]> {
  const tops: Top[] = [];
  for (const peer of peers) tops.push({ peer_id: peer, top: (yield* runOne(findTop({ box, peer })))?.pts });
  return tops;
}

function* dialogsOf(boxId: PeerId, tops: readonly Top[], pinned: readonly PeerId[]): Steps<Dialog[]> {
  const ids = tops.flatMap(({ top }) => (top === undefined ? [] : [top]));
  const messages = new Map((yield* boxMessages({ boxId, ids })).map((message) => [message.id, message]));
  const dialogs: Dialog[] = [];
  for (const { peer_id, top } of tops) {
    const message = top === undefined ? undefined : messages.get(top);
    dialogs.push(yield* dialogOf(boxId, peer_id, message, pinned.includes(peer_id)));
  }
  return dialogs;
}

function* dialogOf(box: PeerId, peer: PeerId, topMessage: BoxMessage | undefined, isPinned: boolean): Steps<Dialog> {
  const row = yield* runOne(findDialog({ box, peer }));
  const readInboxMaxId = row?.read_inbox_max ?? 0;
  return {
    peerId: peer,
    topMessage,
    readInboxMaxId,
    readOutboxMaxId: row?.read_outbox_max ?? 0,
    unreadCount: yield* unreadCount(box, peer, readInboxMaxId),
    isMarkedUnread: row?.unread_mark === 1,
    isPinned,
    draft: decodeDraft(row?.draft ?? null),
  };
}

/** Pinned dialogs, uppermost first. */
export function* pinnedPeers(args: { readonly boxId: PeerId }): Steps<PeerId[]> {
  return (yield* run(findPinned({ box: args.boxId }))).map((row) => row.peer_id);
}

export function* markedUnread(args: { readonly boxId: PeerId }): Steps<PeerId[]> {
  return (yield* run(findMarked({ box: args.boxId }))).map((row) => row.peer_id);
}

/** Unread messages of the whole box. */
export function* unreadTotal(args: { readonly boxId: PeerId }): Steps<number> {
  let total = 0;
  for (const { peer_id: peer, top } of yield* run(findTops({ box: args.boxId }))) {
    const readMax = (yield* runOne(findDialog({ box: args.boxId, peer })))?.read_inbox_max ?? 0;
    if (top > readMax) total += yield* unreadCount(args.boxId, peer, readMax);
  }
  return total;
}
