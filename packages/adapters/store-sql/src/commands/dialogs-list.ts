import {
  archiveFolder,
  mainFolder,
  type BoxMessage,
  type Dialog,
  type DialogWindow,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { boxHead } from './boxes-head.ts';
import { boxMessages } from './boxes-messages.ts';
import { isChannel } from './chats-append.ts';
import { findDialog } from './dialogs-read.ts';
import { decodeDraft } from './drafts.ts';
import { idsDescending } from './dialog-ids.ts';
import { archivedPeers } from './folders-move.ts';
import { channelTops, seqsOf, type Top } from './dialog-tops.ts';
import { unreadReactionCounts } from './mentions-unread.ts';
import { unreadCount, unreadInChannel, unreadMentionCount } from './messages-count.ts';
import { ptsMax, tailOf, type BoxTail } from './tail-read.ts';

export const findPinned = statement((db, p: { box: PeerId; folder: number }) =>
  db
    .selectFrom('dialogs')
    .select(['peer_id', 'pinned_order'])
    .where('box_id', '=', p.box)
    .where('folder_id', '=', p.folder)
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

/** A part of the dialog list, newest first; pinned dialogs before it on the first page. */
export function* listDialogs(window: DialogWindow): Steps<{ dialogs: Dialog[]; count: number }> {
  const { boxId } = window;
  const tail = yield* tailOf(boxId);
  const all = yield* inFolder(window, yield* allTops(boxId, tail));
  const known = new Map(all.map((top) => [top.peer_id, top]));
  const order = (yield* pinnedPeers({ boxId, folderId: window.folderId ?? mainFolder })).filter(
    (peer) => !isChannel(peer) || known.has(peer),
  );
  const isFirstPage = window.beforeId === 0 && window.beforeDate === 0;
  const pinned =
    isFirstPage && !window.excludePinned
      ? order.map((peer): Top => known.get(peer) ?? { peer_id: peer, top: undefined, seq: 0 })
      : [];
  const others = all.filter(({ peer_id }) => !order.includes(peer_id));
  const older = yield* olderThan(window, others);
  const page = [...pinned, ...older].slice(0, window.limit);
  return {
    dialogs: yield* dialogsOf(boxId, page, window.folderId === undefined ? yield* pinnedAnywhere(boxId) : order, tail),
    count: window.excludePinned ? others.length : others.length + order.length,
  };
}

/** Few dialogs are archived, so those are looked up and not all others. */
function* inFolder({ boxId, folderId }: DialogWindow, tops: readonly Top[]): Steps<readonly Top[]> {
  if (folderId === undefined) return tops;
  const archived = new Set(yield* archivedPeers(boxId));
  return tops.filter(({ peer_id }) => archived.has(peer_id) === (folderId !== mainFolder));
}

/** Ids of different boxes cannot be compared, but contents are numbered in the order in which they came. */
function* olderThan(window: DialogWindow, tops: readonly Top[]): Steps<readonly Top[]> {
  if (window.beforeId > 0) {
    const box =
      window.beforePeerId !== undefined && isChannel(window.beforePeerId) ? window.beforePeerId : window.boxId;
    const seq = (yield* seqsOf(box, [window.beforeId])).get(window.beforeId);
    if (seq !== undefined) return tops.filter((top) => top.seq < seq);
  }
  if (window.beforeDate === 0) return tops;
  // A client that sends a date alone is rare: its page is sought by looking at the messages.
  const older: Top[] = [];
  for (const top of tops) {
    const message = yield* topMessageOf(window.boxId, top);
    if (message !== undefined && message.content.date < window.beforeDate) older.push(top);
  }
  return older;
}

/** The named dialogs, in the order asked. */
export function* getDialogs(args: { readonly boxId: PeerId; readonly peerIds: readonly PeerId[] }): Steps<Dialog[]> {
  const order = yield* pinnedAnywhere(args.boxId);
  const tail = yield* tailOf(args.boxId);
  return yield* dialogsOf(args.boxId, yield* topsOf(args.boxId, args.peerIds, tail), order, tail);
}

/** Every dialog that has messages, newest first, and every channel that the box's owner is in. */
function* allTops(box: PeerId, tail: BoxTail): Steps<Top[]> {
  const tops = new Map((yield* run(findTops({ box }))).map(({ peer_id, top }) => [peer_id, top]));
  for (const { peer, pts } of tail.rows) tops.set(peer, Math.max(tops.get(peer) ?? 0, pts));
  const seqs = yield* seqsOf(box, [...tops.values()]);
  const own = [...tops].map(([peer_id, top]): Top => ({ peer_id, top, seq: seqs.get(top) ?? 0 }));
  // The box of dialogs is a user's.
  const channels = yield* channelTops(box as UserId);
  return [...own, ...channels].toSorted((a, b) => b.seq - a.seq);
}

function* topsOf(box: PeerId, peers: readonly PeerId[], tail: BoxTail): Steps<Top[]> {
  const named = peers.filter(isChannel);
  const channels = named.length === 0 ? [] : yield* channelTops(box as UserId, named);
  const tops: Top[] = [];
  for (const peer of peers) {
    if (isChannel(peer)) {
      tops.push(channels.find(({ peer_id }) => peer_id === peer) ?? { peer_id: peer, top: undefined, seq: 0 });
    } else {
      const [top] = yield* idsDescending({ box, peer, from: 0, below: ptsMax }, tail, 0, 1);
      tops.push({ peer_id: peer, top, seq: 0 });
    }
  }
  return tops;
}

function* dialogsOf(boxId: PeerId, tops: readonly Top[], pinned: readonly PeerId[], tail: BoxTail): Steps<Dialog[]> {
  const ids = tops.flatMap(({ peer_id, top }) => (top === undefined || isChannel(peer_id) ? [] : [top]));
  const messages = new Map((yield* boxMessages({ boxId, ids })).map((message) => [message.id, message]));
  const reactions = yield* unreadReactionCounts(boxId as UserId);
  const dialogs: Dialog[] = [];
  for (const top of tops) {
    const message = isChannel(top.peer_id) ? yield* topMessageOf(boxId, top) : messages.get(top.top ?? 0);
    const dialog = yield* dialogOf(boxId, top.peer_id, message, pinned.includes(top.peer_id), tail);
    dialogs.push({ ...dialog, unreadReactionCount: reactions.get(top.peer_id) ?? 0 });
  }
  return dialogs;
}

function* topMessageOf(box: PeerId, { peer_id: peer, top }: Top): Steps<BoxMessage | undefined> {
  if (top === undefined) return undefined;
  const [message] = yield* boxMessages({ boxId: isChannel(peer) ? peer : box, ids: [top] });
  return message;
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
  const channel = isChannel(peer) ? { pts: yield* boxHead({ boxId: peer }), tail: yield* tailOf(peer) } : undefined;
  return {
    peerId: peer,
    topMessage,
    pts: channel?.pts,
    readInboxMaxId,
    readOutboxMaxId: row?.read_outbox_max ?? 0,
    unreadCount:
      channel === undefined
        ? yield* unreadCount(box, peer, readInboxMaxId, tail)
        : yield* unreadInChannel(peer, box as UserId, readInboxMaxId, channel.tail),
    unreadMentionCount: peer < 0 ? yield* unreadMentionCount(box as UserId, peer) : 0,
    unreadReactionCount: 0,
    isMarkedUnread: row?.unread_mark === 1,
    isPinned,
    folderId: row?.folder_id ?? mainFolder,
    draft: decodeDraft(row?.draft ?? null),
  };
}

/** Dialogs pinned in a folder, uppermost first. */
export function* pinnedPeers(args: { readonly boxId: PeerId; readonly folderId: number }): Steps<PeerId[]> {
  return (yield* run(findPinned({ box: args.boxId, folder: args.folderId }))).map((row) => row.peer_id);
}

function* pinnedAnywhere(boxId: PeerId): Steps<PeerId[]> {
  const main = yield* pinnedPeers({ boxId, folderId: mainFolder });
  return [...main, ...(yield* pinnedPeers({ boxId, folderId: archiveFolder }))];
}

export function* markedUnread(args: { readonly boxId: PeerId }): Steps<PeerId[]> {
  return (yield* run(findMarked({ box: args.boxId }))).map((row) => row.peer_id);
}
