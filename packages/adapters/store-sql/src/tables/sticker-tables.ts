import type { UserId } from '@suaka/domain';

/** Sets of stickers, masks and custom emojis. */
export interface StickerSetsTable {
  id: bigint;
  /** In lower case. */
  short_name: string;
  kind: string;
  owner_id: UserId | null;
  /** Folded, for search. */
  title: string;
  version: number;
  /** JSON of the domain's set. */
  data: string;
}

/** What people keep: sets or documents, in lists with an order of their own. */
export interface KeptStickersTable {
  user_id: UserId;
  /** See StickerList in the domain. */
  list: string;
  item_id: bigint;
  /** The highest comes first. */
  place: number;
  kept_at: number;
}

export interface StickerTables {
  sticker_sets: StickerSetsTable;
  kept_stickers: KeptStickersTable;
}
