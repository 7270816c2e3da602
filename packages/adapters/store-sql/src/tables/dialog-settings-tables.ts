import type { PeerId, UserId } from '@suaka/domain';

/** How someone is notified: see NotifySettings in the domain. */
export interface NotifySettingsTable {
  owner_id: UserId;
  /** What they are about, as `notifyKey` of the domain writes it. */
  target: string;
  /** JSON of the domain's settings; what follows the kind is left out. */
  settings: string;
}

/** A folder that someone made of chats: see DialogFilter in the domain. */
export interface DialogFiltersTable {
  owner_id: UserId;
  id: number;
  /** Lower is further left. */
  position: number;
  /** JSON of the domain's filter. */
  filter: string;
}

/** What someone set for all their chats. A row only where something was set. */
export interface DialogPreferencesTable {
  owner_id: UserId;
  /** 1 where chats show the tags of their folders. */
  filter_tags: number;
  /** Where the list of all chats is among the folders. */
  default_position: number;
}

/** What one keeps for oneself, by the chat that it came from; derived, up to `SavedIndexedTable`. */
export interface SavedMessagesTable {
  owner_id: UserId;
  peer_id: PeerId;
  /** The message's id in the owner's box. */
  pts: number;
}

export interface SavedIndexedTable {
  owner_id: UserId;
  pts: number;
}

/** Chats pinned among the saved messages. */
export interface SavedPinsTable {
  owner_id: UserId;
  peer_id: PeerId;
  /** Higher is further up. */
  position: number;
}

/** After how long messages vanish in a chat of two; a row for each of them. */
export interface PrivateTtlsTable {
  owner_id: UserId;
  /** 0 for what new chats begin with. */
  peer_id: PeerId;
  ttl_s: number;
}

/** Messages that vanish at a time, by their place in one box. */
export interface ExpiringMessagesTable {
  due_at: number;
  box_id: PeerId;
  id: number;
}

/** What pages of others say of themselves. */
export interface WebPagesTable {
  url: string;
  /** A 64-bit number in decimals. */
  id: string;
  /** Seconds: when it was looked at. */
  date: number;
  /** JSON of the domain's facts, or null. */
  facts: string;
}

/** A link by which someone shares a folder. */
export interface ChatlistLinksTable {
  slug: string;
  owner_id: UserId;
  filter_id: number;
  date: number;
  title: string;
  /** JSON of the ids of chats. */
  peers: string;
}

export interface DialogSettingsTables {
  chatlist_links: ChatlistLinksTable;
  web_pages: WebPagesTable;
  private_ttls: PrivateTtlsTable;
  expiring_messages: ExpiringMessagesTable;
  notify_settings: NotifySettingsTable;
  dialog_filters: DialogFiltersTable;
  dialog_preferences: DialogPreferencesTable;
  saved_indexed: SavedIndexedTable;
  saved_messages: SavedMessagesTable;
  saved_pins: SavedPinsTable;
}
