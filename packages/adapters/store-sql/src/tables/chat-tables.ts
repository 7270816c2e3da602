import type { PeerId, UserId } from '@suaka/domain';

/** Basic groups, supergroups and channels. */
export interface ChatsTable {
  /** A peer id: negative. */
  id: PeerId;
  access_hash: bigint;
  creator_id: UserId;
  title: string;
  about: string;
  /** As its admins write it; the names in use are in `usernames`. */
  username: string | null;
  /** A name that it keeps but does not go by. */
  held_username: string | null;
  created_at: number;
  /** See ChatFlag in the domain. */
  flags: number;
  default_banned: number;
  slow_mode_s: number;
  ttl_s: number;
  linked_id: PeerId | null;
  migrated_to: PeerId | null;
  migrated_from: PeerId | null;
  migrated_max_id: number;
  /** JSON of the domain's photo. */
  photo: string | null;
  /** JSON list of emoji; null for all. */
  reactions: string | null;
  /** JSON of colours and an emoji; null for none. */
  look: string | null;
  pinned_id: number | null;
  version: number;
  member_count: number;
}

/** Who is, was or may not be in a chat. */
export interface MembersTable {
  chat_id: PeerId;
  user_id: UserId;
  is_in: number;
  joined_at: number;
  joined_pts: number;
  inviter_id: UserId | null;
  admin_rights: number | null;
  promoted_by: UserId | null;
  banned_rights: number;
  banned_until: number;
  banned_by: UserId | null;
  rank: string;
  via_request: number;
  /** In whose name they speak unless they say otherwise. */
  send_as: PeerId | null;
  /** The pts of a channel up to which they deleted it for themselves. */
  available_min: number;
}

/** Messages that mention someone of a group or channel and that they have not read. */
export interface UnreadMentionsTable {
  user_id: UserId;
  peer_id: PeerId;
  /** The message's id in the box that shows the dialog. */
  id: number;
}

export interface ChatTables {
  chats: ChatsTable;
  members: MembersTable;
  unread_mentions: UnreadMentionsTable;
}
