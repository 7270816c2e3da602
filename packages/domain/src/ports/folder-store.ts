import type { DialogFilter, DialogFilters } from '../folders/dialog-filter.ts';
import type { FolderMove } from '../folders/archive.ts';
import type { UserId } from '../ids.ts';
import type { Delivery } from './box-store.ts';
import type { ChatlistStore } from './chatlist-store.ts';

/** Keeps folders. Every promise of a change resolves when it is durable, with its state event. */
export interface FolderStore {
  readonly chatlists: ChatlistStore;
  /** Moves chats between the list and the archive; undefined where all were there already. */
  move(ownerId: UserId, moves: readonly FolderMove[]): Promise<Delivery | undefined>;
  filters(ownerId: UserId): Promise<DialogFilters>;
  /**
   * Makes or replaces a folder; false where it was so already.
   *
   * @throws FILTERS_TOO_MUCH where a new one would be one too many.
   */
  putFilter(change: {
    readonly ownerId: UserId;
    readonly filter: DialogFilter;
    readonly filtersMax: number;
    readonly date: number;
  }): Promise<boolean>;
  /** Takes a folder away, and the links to it; false where there was none. */
  removeFilter(change: { readonly ownerId: UserId; readonly id: number; readonly date: number }): Promise<boolean>;
  /** Resolves to the whole order that came of it, undefined where nothing changed. */
  orderFilters(change: {
    readonly ownerId: UserId;
    readonly order: readonly number[];
    readonly date: number;
  }): Promise<readonly number[] | undefined>;
  /** False where it was so already. */
  showTags(change: { readonly ownerId: UserId; readonly areShown: boolean; readonly date: number }): Promise<boolean>;
}
