import type { Generated } from 'kysely';
import type { PeerId, UserId } from '@suaka/domain';

/** A person, a bot or an account of the service. A deleted account keeps its row. */
export interface UsersTable {
  id: UserId;
  /** Digits in international format, without a plus; null for bots and deleted accounts. */
  phone: string | null;
  /** 64 random bits that a client must show to act on the user. */
  access_hash: bigint;
  first_name: string;
  last_name: string;
  about: string;
  /** As its owner writes it; the names in use are in `usernames`. */
  username: string | null;
  /** An IETF tag, as the device said it at sign-up. */
  lang_code: string;
  /** See UserFlag in the domain. */
  flags: number;
  /** Seconds. */
  created_at: number;
  /** Seconds; 0 where never. Flushed at intervals: memory is ahead of it. */
  last_seen_at: number;
  /** JSON of the domain's UserExtra; null for most. */
  extra: string | null;
}

/** Names in use, of users and of channels. */
export interface UsernamesTable {
  /** In lower case. */
  name: string;
  peer_id: PeerId;
  /** The peer's own name, folded for search. */
  title: string;
}

/** Numbers that may not sign up or in. */
export interface BannedNumbersTable {
  phone: string;
  banned_at: number;
}

/** Whom a user keeps as a contact. */
export interface ContactsTable {
  owner_id: UserId;
  user_id: UserId;
  first_name: string;
  last_name: string;
  /** The number that the owner knew, empty where added without it. */
  phone: string;
  added_at: number;
  /** 1 where the owner counts them among their close friends. */
  close_friend: Generated<number>;
}

/** Numbers kept by their owners that have no account yet: they become contacts at sign-up. */
export interface PhonebookTable {
  phone: string;
  owner_id: UserId;
  first_name: string;
  last_name: string;
}

export interface BlocksTable {
  owner_id: UserId;
  peer_id: PeerId;
  date: number;
}

/** Whose chat somebody hid the bar of. */
export interface HiddenBarsTable {
  owner_id: UserId;
  user_id: UserId;
}

/** Authorization keys and all that is known of the device that holds one. */
export interface AuthKeysTable {
  /** The low 64 bits of the key's SHA-1, signed. */
  id: bigint;
  /** The key, encrypted with the seal named by `seal_id`. */
  sealed: Uint8Array;
  seal_id: string;
  /** Seconds; 0 for a permanent key. */
  expires_at: number;
  /** The permanent key that a temporary one is bound to. */
  perm_key_id: bigint | null;
  user_id: UserId | null;
  /** What account.getAuthorizations calls the device by. */
  hash: bigint;
  layer: number;
  api_id: number;
  device_model: string;
  system_version: string;
  app_version: string;
  lang_code: string;
  system_lang_code: string;
  lang_pack: string;
  address: string;
  created_at: number;
  active_at: number;
}

/** Seals that rows here were sealed with, so that a start without one of them is refused. */
export interface SealsTable {
  id: string;
}

/** Sign-in codes, one row for each request. */
export interface CodesTable {
  seq: Generated<number>;
  phone: string;
  hash: string;
  code: string;
  sent_at: number;
  expires_at: number;
  attempts: number;
  /** See CodeState in the domain. */
  state: number;
  /** How many times it was sent again. */
  resends: number;
  /** Who was told it, since no provider brought it to its number: it makes an account and opens none. */
  vouched_by: UserId | null;
}

export interface AccountTables {
  users: UsersTable;
  usernames: UsernamesTable;
  banned_numbers: BannedNumbersTable;
  contacts: ContactsTable;
  phonebook: PhonebookTable;
  blocks: BlocksTable;
  hidden_bars: HiddenBarsTable;
  auth_keys: AuthKeysTable;
  codes: CodesTable;
  seals: SealsTable;
}
