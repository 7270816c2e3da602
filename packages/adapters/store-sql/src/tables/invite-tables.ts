import type { PeerId, UserId } from '@suaka/domain';
import type { Generated } from 'kysely';

/** Links into groups and channels. */
export interface InvitesTable {
  hash: string;
  chat_id: PeerId;
  admin_id: UserId;
  title: string;
  date: number;
  /** 0 for never. */
  expire_date: number;
  /** 0 for any number. */
  usage_limit: number;
  usage: number;
  requested: number;
  needs_request: number;
  is_permanent: number;
  is_revoked: number;
}

/** Who came in by a link, and who asks to be let in. */
export interface InviteUsesTable {
  chat_id: PeerId;
  user_id: UserId;
  /** '' for whoever asks to be let into a public chat. */
  hash: string;
  date: number;
  is_requested: number;
  approved_by: UserId | null;
}

/** What was done in channels. */
export interface AdminLogTable {
  id: Generated<number>;
  chat_id: PeerId;
  date: number;
  actor_id: UserId;
  /** One of the domain's categories. */
  category: string;
  /** Folded: by what it is found. */
  words: string;
  /** JSON of the domain's action. */
  data: string;
}

export interface InviteTables {
  invites: InvitesTable;
  invite_uses: InviteUsesTable;
  admin_log: AdminLogTable;
}
