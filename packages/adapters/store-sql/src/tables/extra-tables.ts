import type { KeptList, PeerId, UserId } from '@suaka/domain';
import type { Generated } from 'kysely';

/** Wallpapers and themes. */
export interface LooksTable {
  id: bigint;
  kind: 'wallpaper' | 'theme';
  /** In lower case, unique in its kind. */
  slug: string;
  owner_id: UserId | null;
  /** JSON of the domain's wallpaper or theme. */
  data: string;
}

/** What people keep, in lists with an order of their own. */
export interface KeptItemsTable {
  user_id: UserId;
  list: KeptList;
  item_id: bigint;
  /** The highest comes first. */
  place: number;
  kept_at: number;
  data: string | null;
}

export interface ChatLooksTable {
  owner_id: UserId;
  peer_id: UserId;
  data: string;
}

/** What one person sees for another's photo. */
export interface PersonalPhotosTable {
  owner_id: UserId;
  user_id: UserId;
  data: string;
}

/** What one person wrote down about a contact. */
export type ContactNotesTable = PersonalPhotosTable;

export interface ReportsTable {
  id: Generated<number>;
  reporter_id: UserId;
  peer_id: PeerId;
  date: number;
  data: string;
}

export interface ExtraTables {
  looks: LooksTable;
  kept_items: KeptItemsTable;
  chat_looks: ChatLooksTable;
  personal_photos: PersonalPhotosTable;
  contact_notes: ContactNotesTable;
  reports: ReportsTable;
}
