import type { PeerId, UserId } from '../ids.ts';
import type { ChatLook } from '../wallpapers/chat-look.ts';
import type { KeptItem, KeptList } from '../extras/kept-list.ts';
import type { ContactNote } from '../extras/of-contacts.ts';
import type { Report } from '../extras/report.ts';
import type { Photo } from '../media/photo.ts';
import type { StateEvent } from '../updates/state-event.ts';
import type { Theme } from '../themes/theme.ts';
import type { Wallpaper } from '../wallpapers/wallpaper.ts';
import type { Append, Appended } from './box-store.ts';

/** Events that are stored with a change, for those who are away. */
export interface Told {
  readonly nowS: number;
  readonly events: readonly { readonly boxId: UserId; readonly event: StateEvent }[];
}

/** Wallpapers and themes, what people keep of them and of sounds, and what few people set. Changes resolve when durable. */
export interface ExtraStore {
  addWallpaper(wallpaper: Wallpaper): Promise<void>;
  wallpapers(ids: readonly bigint[]): Promise<readonly Wallpaper[]>;
  wallpaperBySlug(slug: string): Promise<Wallpaper | undefined>;
  /**
   * Stores a theme, new or as it is now, and remembers it for those who keep it.
   * @returns those who keep it, at most `keepersMax`
   * @throws THEME_SLUG_OCCUPIED
   */
  putTheme(change: {
    readonly theme: Theme;
    readonly nowS: number;
    readonly keepersMax: number;
  }): Promise<readonly UserId[]>;
  themes(ids: readonly bigint[]): Promise<readonly Theme[]>;
  themeBySlug(slug: string): Promise<Theme | undefined>;
  /** How many people keep an item in a list. */
  keepers(list: KeptList, id: bigint): Promise<number>;
  /** What a person keeps in a list, the first first. */
  kept(userId: UserId, list: KeptList): Promise<readonly KeptItem[]>;
  /** Puts an item first, or behind another one; the list forgets the last ones past `max`. */
  keep(change: {
    readonly userId: UserId;
    readonly list: KeptList;
    readonly id: bigint;
    /** What is kept beside the id, as JSON. */
    readonly data?: string | undefined;
    readonly afterId?: bigint | undefined;
    readonly max: number;
    readonly told: Told;
  }): Promise<void>;
  /** Takes an item out of a list, all where none is named; false where nothing was there, and then nothing is told. */
  drop(change: {
    readonly userId: UserId;
    readonly list: KeptList;
    readonly id: bigint | undefined;
    readonly told: Told;
  }): Promise<boolean>;
  /** How someone sees the chat with another. */
  chatLook(owner: UserId, peer: UserId): Promise<ChatLook>;
  /** Puts parts of looks in the place of those before, and says so in the chat. */
  changeChatLooks(change: {
    readonly looks: readonly { readonly owner: UserId; readonly peer: UserId; readonly look: ChatLook }[];
    readonly message: Append | undefined;
    readonly told: Told;
  }): Promise<Appended | undefined>;
  /** The photo that someone chose to see for another person. */
  personalPhoto(owner: UserId, userId: UserId): Promise<Photo | undefined>;
  /** Undefined takes it away. */
  setPersonalPhoto(change: {
    readonly owner: UserId;
    readonly userId: UserId;
    readonly photo: Photo | undefined;
    readonly told: Told;
  }): Promise<void>;
  note(owner: UserId, userId: UserId): Promise<ContactNote | undefined>;
  /** Undefined takes it away. */
  setNote(change: {
    readonly owner: UserId;
    readonly userId: UserId;
    readonly note: ContactNote | undefined;
    readonly told: Told;
  }): Promise<void>;
  /** For operators. */
  addReport(report: Report): Promise<void>;
  /** The newest, at most so many. */
  reports(limit: number): Promise<readonly Report[]>;
  /** Whether a peer was reported by someone already. */
  hasReported(reporter: UserId, peerId: PeerId): Promise<boolean>;
}
