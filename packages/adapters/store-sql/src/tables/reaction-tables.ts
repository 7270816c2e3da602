import type { ContentSeq, PeerId, UserId } from '@suaka/domain';

/** Who reacted to what, and with what. */
export interface ReactionsTable {
  seq: ContentSeq;
  user_id: UserId;
  emoji: string;
  /** Its place among the reactions of the same person, from 0. */
  position: number;
  date: number;
  is_big: number;
  /** 1 while the author of the message has not seen it. */
  is_unread: number;
}

/** How often each reaction was given, so that nobody counts them. */
export interface ReactionCountsTable {
  seq: ContentSeq;
  emoji: string;
  count: number;
  /** When it was first given. */
  since: number;
}

/** Messages of a person with reactions that the person has not seen. */
export interface UnreadReactionsTable {
  user_id: UserId;
  peer_id: PeerId;
  /** The message's id in the box that shows the dialog. */
  id: number;
}

/** The last event of a box about the reactions of a message: the next takes its place. */
export interface ReactionEventsTable {
  box_id: PeerId;
  id: number;
  pts: number;
}

/** What someone reacted with, most of all and of late. */
export interface UsedReactionsTable {
  user_id: UserId;
  emoji: string;
  uses: number;
  used_at: number;
  /** 1 where it is in the list of recent ones. */
  is_recent: number;
}

/** What a double tap reacts with. */
export interface DefaultReactionsTable {
  user_id: UserId;
  emoji: string;
}

/** Reactions that were reported to those who look after the installation. */
export interface ReactionReportsTable {
  reporter_id: UserId;
  seq: ContentSeq;
  reactor_id: UserId;
  date: number;
}

/** Saved messages by the reactions that tag them. */
export interface SavedTagsTable {
  owner_id: UserId;
  emoji: string;
  pts: number;
}

/** How people call their tags. */
export interface SavedTagTitlesTable {
  owner_id: UserId;
  emoji: string;
  title: string;
}

export interface ReactionTables {
  reactions: ReactionsTable;
  reaction_counts: ReactionCountsTable;
  unread_reactions: UnreadReactionsTable;
  reaction_events: ReactionEventsTable;
  used_reactions: UsedReactionsTable;
  default_reactions: DefaultReactionsTable;
  reaction_reports: ReactionReportsTable;
  saved_tags: SavedTagsTable;
  saved_tag_titles: SavedTagTitlesTable;
}
