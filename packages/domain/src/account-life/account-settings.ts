import type { AutoDownload } from '../auto-save/auto-download.ts';
import type { AutoSave, AutoSaveRule } from '../auto-save/auto-save.ts';
import type { ReactionsNotify } from '../notify/reactions-notify.ts';

/** What someone has set of their account that nobody else sees; absent parts are as for newcomers. */
export interface AccountSettings {
  /** Days without use after which the account ends. */
  readonly ttlDays?: number | undefined;
  /** Days without use after which a device is signed out. */
  readonly authorizationTtlDays?: number | undefined;
  /** Nobody is rated for the list of those one writes to most. */
  readonly topPeersOff?: boolean | undefined;
  /** Contacts arrive without a notice. */
  readonly contactSignUpSilent?: boolean | undefined;
  readonly sensitiveEnabled?: boolean | undefined;
  /** By how good the network is. */
  readonly autoDownload?: AutoDownload | undefined;
  /** By the kind of chats. */
  readonly autoSave?: AutoSave | undefined;
  /** By the id of the chat. */
  readonly autoSaveExceptions?: Readonly<Record<string, AutoSaveRule | undefined>> | undefined;
  readonly reactionsNotify?: ReactionsNotify | undefined;
  readonly webBrowser?: WebBrowser | undefined;
  /** By domain. */
  readonly webExceptions?: Readonly<Record<string, WebException | undefined>> | undefined;
  /** Until when the account may be exported; seconds since the epoch. */
  readonly takeoutUntil?: number | undefined;
}

/** Parts that change: those of an object one by one, `null` takes a whole part away. */
export type SettingsChange = { readonly [Key in keyof AccountSettings]: AccountSettings[Key] | null };

/** Entries of one part, such as exceptions; past it the oldest is forgotten. */
export const settingEntriesMax = 500;

/** Source: core.telegram.org/constructor/account.webBrowserSettings */
export interface WebBrowser {
  readonly opensExternally?: boolean | undefined;
  readonly showsClose?: boolean | undefined;
}

export interface WebException {
  readonly url: string;
  readonly opensExternally: boolean;
}

/** Source: core.telegram.org/method/account.setAccountTTL; what holds where nothing was chosen. */
export const accountTtlDaysDefault = 365;
export const authorizationTtlDaysDefault = 180;
