import type { ContentSeq, PeerId, UserId } from '@suaka/domain';

/** Pinned messages of each dialog of each box. */
export interface PinsTable {
  box_id: PeerId;
  peer_id: PeerId;
  id: number;
}

/** The messages of each thread, but for the one that it begins with. */
export interface ThreadsTable {
  box_id: PeerId;
  top_id: number;
  id: number;
  author_id: UserId;
  /** Who speaks in it: the author, or the chat as which the author does. */
  speaker_id: PeerId;
}

/** How many messages a thread has, so that nobody counts them. */
export interface ThreadHeadsTable {
  box_id: PeerId;
  top_id: number;
  replies: number;
}

/** How far someone has read a thread, and how far what they wrote in it was read. */
export interface ThreadReadsTable {
  user_id: UserId;
  box_id: PeerId;
  top_id: number;
  read_inbox_max: number;
  read_outbox_max: number;
}

/** Posts of channels, and the messages of their discussion groups that hold the comments on them. */
export interface DiscussionsTable {
  channel_id: PeerId;
  post_id: number;
  group_id: PeerId;
  top_id: number;
}

/** How often posts of channels were seen and forwarded. */
export interface PostCountsTable {
  seq: ContentSeq;
  views: number;
  forwards: number;
}

/** When something without a date of its own last happened in a channel's box. */
export interface ChannelMovesTable {
  box_id: PeerId;
  date: number;
}

export interface FactTables {
  channel_moves: ChannelMovesTable;
  pins: PinsTable;
  threads: ThreadsTable;
  thread_heads: ThreadHeadsTable;
  thread_reads: ThreadReadsTable;
  discussions: DiscussionsTable;
  post_counts: PostCountsTable;
}
