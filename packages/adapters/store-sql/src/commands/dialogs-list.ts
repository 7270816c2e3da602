import type { BoxMessage, Dialog, DialogWindow, PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { boxMessages } from './boxes-messages.ts';
import { findDialog } from './dialogs-read.ts';
import { decodeDraft } from './drafts.ts';
import { idsDescending } from './dialog-ids.ts';
import { unreadCount } from './messages-count.ts';
import { ptsMax, tailOf, type BoxTail } from './tail-read.ts';

export const findPinned = statement((db, p: { box: PeerId }) =>
  db
    .selectFrom('dialogs')
    .select(['peer_id', 'pinned_order'])
    .where('box_id', '=', p.box)
    .where('pinned_order', 'is not', null)
    .orderBy('pinned_order', 'desc'),
);

/**
 * Each peer of a box with its last message in the index. Steps from peer to peer, so it costs by the
 * number of dialogs and not of messages.
 */
const findTops = statement(
  (_, p: { box: PeerId }) => sql<{ peer_id: PeerId; top: number }>`
    with recursive peers(peer_id) as (
      select min(peer_id) from histories where box_id = ${p.box}
      union all
      select (select min(peer_id) from histories where box_id = ${p.box} and peer_id > peers.peer_id)
      from peers where peer_id is not null
    )
    select peer_id, (
      select max(pts) from histories where box_id = ${p.box} and peer_id = peers.peer_id
    ) as top
    from peers where peer_id is not null`,
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
  const tail = yield* tailOf(boxId);
  const all = yield* allTops(boxId, tail);
  const order = yield* pinnedPeers({ boxId });
  const isFirstPage = window.beforeId === 0 && window.beforeDate === 0;
  const pinned = isFirstPage && !window.excludePinned ? yield* topsOf(boxId, order, tail) : [];
  const others = all.filter(({ peer_id }) => !order.includes(peer_id));
  const older = yield* olderThan(window, others);
  const page = [...pinned, ...older].slice(0, window.limit);
  return {
    dialogs: yield* dialogsOf(boxId, page, order, tail),
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
  const tail = yield* tailOf(args.boxId);
  return yield* dialogsOf(args.boxId, yield* topsOf(args.boxId, args.peerIds, tail), order, tail);
}

/** Every dialog that has messages, newest first. */
function* allTops(box: PeerId, tail: BoxTail): Steps<{ peer_id: PeerId; top: number }[]> {
  const tops = new Map((yield* run(findTops({ box }))).map(({ peer_id, top }) => [peer_id, top]));
  for (const { peer, pts } of tail.rows) tops.set(peer, Math.max(tops.get(peer) ?? 0, pts));
  return [...tops].map(([peer_id, top]) => ({ peer_id, top })).toSorted((a, b) => b.top - a.top);
}

function* topsOf(box: PeerId, peers: readonly PeerId[], tail: BoxTail): Steps<Top[]> {
  const tops: Top[] = [];
  for (const peer of peers) {
    const [top] = yield* idsDescending({ box, peer, from: 0, below: ptsMax }, tail, 0, 1);
    tops.push({ peer_id: peer, top });
  }
  return tops;
}

function* dialogsOf(boxId: PeerId, tops: readonly Top[], pinned: readonly PeerId[], tail: BoxTail): Steps<Dialog[]> {
  const ids = tops.flatMap(({ top }) => (top === undefined ? [] : [top]));
  const messages = new Map((yield* boxMessages({ boxId, ids })).map((message) => [message.id, message]));
  const dialogs: Dialog[] = [];
  for (const { peer_id, top } of tops) {
    const message = top === undefined ? undefined : messages.get(top);
    dialogs.push(yield* dialogOf(boxId, peer_id, message, pinned.includes(peer_id), tail));
  }
  return dialogs;
}

function* dialogOf(
  box: PeerId,
  peer: PeerId,
  topMessage: BoxMessage | undefined,
  isPinned: boolean,
  tail: BoxTail,
): Steps<Dialog> {
  const row = yield* runOne(findDialog({ box, peer }));
  const readInboxMaxId = row?.read_inbox_max ?? 0;
  return {
    peerId: peer,
    topMessage,
    readInboxMaxId,
    readOutboxMaxId: row?.read_outbox_max ?? 0,
    unreadCount: yield* unreadCount(box, peer, readInboxMaxId, tail),
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
