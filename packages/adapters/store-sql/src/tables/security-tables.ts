import type { PeerId, UserId } from '@suaka/domain';

/** What someone has set of their account that nobody else sees. */
export interface AccountSettingsTable {
  user_id: UserId;
  /** JSON of the domain's AccountSettings. */
  data: string;
}

/** Two-step passwords: what checks one, never what opens it. */
export interface PasswordsTable {
  user_id: UserId;
  /** The server's part of the salt and the client's; null where there is no password (any more). */
  salt1: Uint8Array | null;
  salt2: Uint8Array | null;
  verifier: Uint8Array | null;
  hint: string;
  /** Confirmed, for recovery. */
  email: string | null;
  changed_at: number;
  /** Attempts since `attempts_since`; none after one that succeeded. */
  attempts: number;
  attempts_since: number;
  /** From when on a reset that was asked for may happen. */
  reset_at: number | null;
  reset_declined_at: number | null;
}

/** Codes that went out by mail, one for each person and purpose. */
export interface MailCodesTable {
  user_id: UserId;
  purpose: string;
  email: string;
  code: string;
  sent_at: number;
  expires_at: number;
  attempts: number;
  /** Since the first of the same hour. */
  sent_count: number;
  /** JSON: what the code brings into force. */
  data: string | null;
}

export interface PendingSignInsTable {
  key_id: bigint;
  user_id: UserId;
  at: number;
}

/** Tokens of QR log-ins. */
export interface LoginTokensTable {
  /** Base64url. */
  token: string;
  /** The permanent key that is to be signed in. */
  key_id: bigint;
  /** The key whose sessions wait, which may be a temporary one. */
  waiting_key_id: bigint;
  expires_at: number;
  /** JSON list of users who are signed in there already. */
  except_ids: string;
  /** Who let it in. */
  user_id: UserId | null;
}

/** What is set of a device, or not known of it yet. */
export interface DeviceSettingsTable {
  key_id: bigint;
  user_id: UserId;
  /** See DeviceFlag in the domain. */
  flags: number;
  /** Until when a new device counts as unconfirmed; 0 where it is confirmed. */
  unconfirmed_until: number;
}

/** Accounts that are to end, unless their owner says otherwise. */
export interface AccountDeletionsTable {
  user_id: UserId;
  delete_at: number;
  /** Names the deletion in the link that cancels it. */
  hash: string;
  reason: string;
}

export interface ContactTokensTable {
  token: string;
  user_id: UserId;
  expires_at: number;
}

/** Links that lead to a chat with someone, with a message ready to be sent. */
export interface ChatLinksTable {
  slug: string;
  user_id: UserId;
  message: string;
  /** JSON of the domain's entities. */
  entities: string | null;
  title: string | null;
  views: number;
  created_at: number;
}

/** Up to which of its own messages a user's rating of a peer was reset. */
export interface TopPeerResetsTable {
  user_id: UserId;
  peer_id: PeerId;
  pts: number;
}

export interface SecurityTables {
  account_settings: AccountSettingsTable;
  passwords: PasswordsTable;
  mail_codes: MailCodesTable;
  pending_sign_ins: PendingSignInsTable;
  login_tokens: LoginTokensTable;
  device_settings: DeviceSettingsTable;
  account_deletions: AccountDeletionsTable;
  chat_links: ChatLinksTable;
  contact_tokens: ContactTokensTable;
  top_peer_resets: TopPeerResetsTable;
}
