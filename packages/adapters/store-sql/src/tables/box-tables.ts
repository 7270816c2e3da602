import type { ContentSeq, PeerId, UserId } from '@suaka/domain';
import type { Generated } from 'kysely';

/** The message boxes: see docs/decisions/message-boxes.md. */
export interface BoxTables {
  contents: ContentTable;
  box_rows: BoxRowTable;
  histories: HistoryTable;
  random_ids: RandomIdTable;
  indexed: IndexedTable;
  dialogs: DialogTable;
  state_events: StateEventTable;
  readings: ReadingTable;
}

/** What was said, once for all the boxes that show it. */
export interface ContentTable {
  seq: ContentSeq;
  author_id: UserId;
  date: number;
  edit_date: number | null;
  text: string;
  /** JSON of the domain's entities. */
  entities: string | null;
  /** The content that this one answers. */
  reply_seq: ContentSeq | null;
  /** JSON of what few messages have: forward header, service action, quote, silent. */
  extra: string | null;
  /** JSON of `[box, pts]` pairs: where this content is shown. */
  places: string;
  /** Bits of the domain's `ContentMark`. */
  marks: Generated<number>;
  /** In a supergroup's thread: the message that the thread begins with. */
  top_id: Generated<number | null>;
}

/** One event of one box. A message's id in the box is the pts of the event that brought it. */
export interface BoxRowTable {
  box_id: PeerId;
  pts: number;
  /** One of `eventKinds`. */
  kind: number;
  peer_id: PeerId;
  seq: ContentSeq | null;
  /** Bits of `rowFlags`. */
  flags: number;
  /** The message that was edited, or the last one that was read. */
  ref: number | null;
  /** JSON: the ids that were deleted. */
  data: string | null;
  /** What the sender's client named the message with; only on the sender's row. */
  random_id: bigint | null;
}

/** The messages of each dialog in their order, up to `indexed`: what is newer is found in `box_rows`. */
export interface HistoryTable {
  box_id: PeerId;
  peer_id: PeerId;
  pts: number;
  flags: number;
}

/** What senders' clients named their messages with, up to `indexed`. */
export interface RandomIdTable {
  box_id: PeerId;
  random_id: bigint;
  pts: number;
}

/** One row: all contents up to this one are in `histories` and `random_ids`. */
export interface IndexedTable {
  seq: ContentSeq;
}

/** What a box knows of a peer beyond its messages. Sends do not touch it. */
export interface DialogTable {
  box_id: PeerId;
  peer_id: PeerId;
  read_inbox_max: number;
  read_outbox_max: number;
  /** Higher is further up; null where the dialog is not pinned. */
  pinned_order: number | null;
  /** 1 where marked as unread by hand. */
  unread_mark: number;
  /** JSON of the domain's draft. */
  draft: string | null;
  /** 1 in the archive. */
  folder_id: Generated<number>;
}

/** That somebody read on in a chat, up to a message. */
export interface ReadingTable {
  reader_id: UserId;
  peer_id: PeerId;
  /** In the box that the reader sees the chat in: their own, or a channel's. */
  max_id: number;
  date: number;
}

/** Events without pts, told by date in the difference. */
export interface StateEventTable {
  id: Generated<number>;
  box_id: PeerId;
  date: number;
  kind: string;
  /** JSON, its shape depends on the kind. */
  data: string;
}

/** Values of `box_rows.kind`. `gone` is what a deleted message leaves: its pts stays taken. */
export const eventKinds = {
  gone: 0,
  message: 1,
  edit: 2,
  delete: 3,
  readInbox: 4,
  readOutbox: 5,
  reactions: 6,
  pinned: 7,
  unpinned: 8,
  readContents: 9,
  folderPeers: 20,
} as const;

/** `pinned` and `unheard` change after the message came. */
export const rowFlags = { out: 1, pinned: 2, unheard: 4, handed: 8 } as const;
