import type { PeerId, UserId } from '@suaka/domain';

export interface PollsTable {
  /** A 64-bit number in decimals. */
  id: string;
  author_id: UserId;
  /** JSON of the domain's PollQuestion. */
  asked: string;
  /** Seconds; null where it closes by hand alone, or was not sent yet. */
  close_at: number | null;
  closed: number;
  changed_at: number;
  voters: number;
  /** JSON list: votes of each answer. */
  votes: string;
}

export interface PollVotesTable {
  poll_id: string;
  user_id: UserId;
  /** Bits of the answers. */
  chosen: number;
  date: number;
}

/** Boxes that have a message with the poll. */
export interface PollBoxesTable {
  poll_id: string;
  box_id: PeerId;
}

export interface PollTables {
  polls: PollsTable;
  poll_votes: PollVotesTable;
  poll_boxes: PollBoxesTable;
}
