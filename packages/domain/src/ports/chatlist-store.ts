import type { ChatlistLink } from '../folders/chatlist-link.ts';
import type { DialogFilter } from '../folders/dialog-filter.ts';
import type { PeerId, UserId } from '../ids.ts';

/** A folder as a change left it. */
export interface FilterChanged {
  readonly filter: DialogFilter;
  readonly isChanged: boolean;
}

/** The folder of a person. */
export interface OwnFilter {
  readonly ownerId: UserId;
  readonly filterId: number;
}

/** Keeps the links of shared folders, and what came of them in the folders of others. */
export interface ChatlistStore {
  find(slug: string): Promise<ChatlistLink | undefined>;
  /** The links of a folder, the oldest first. */
  linksOf(folder: OwnFilter): Promise<readonly ChatlistLink[]>;
  /**
   * Keeps a new link; its folder is a shared one from now on.
   *
   * @throws FILTER_ID_INVALID, FILTER_NOT_SUPPORTED where the folder holds more than chats that it names, INVITES_TOO_MUCH
   */
  share(sharing: { readonly link: ChatlistLink; readonly linksMax: number }): Promise<FilterChanged>;
  /** @throws INVITE_SLUG_EXPIRED where the folder has no such link */
  edit(
    change: OwnFilter & {
      readonly slug: string;
      readonly title?: string | undefined;
      readonly peers?: readonly PeerId[] | undefined;
    },
  ): Promise<ChatlistLink>;
  /** @throws INVITE_SLUG_EXPIRED where the folder has no such link */
  delete(deletion: OwnFilter & { readonly slug: string; readonly date: number }): Promise<FilterChanged>;
  /**
   * Puts chats of a link into the folder that came of it, which is made where there is none.
   *
   * @throws INVITE_SLUG_EXPIRED, CHATLISTS_TOO_MUCH, FILTERS_TOO_MUCH, FILTER_INCLUDE_TOO_MUCH
   */
  take(taking: {
    readonly ownerId: UserId;
    readonly slug: string;
    readonly peers: readonly PeerId[];
    /** Those of them that the owner is not in yet. */
    readonly joined: readonly PeerId[];
    readonly limits: { readonly chatlistsMax: number; readonly filtersMax: number; readonly peersMax: number };
    readonly date: number;
  }): Promise<FilterChanged>;
  /** Remembers the chats of its link that a folder is not offered again. */
  hide(hiding: OwnFilter & { readonly peers: readonly PeerId[] }): Promise<void>;
}
