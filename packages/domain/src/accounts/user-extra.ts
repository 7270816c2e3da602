import type { PeerId } from '../ids.ts';
import type { EmojiStatus } from '../emoji-status/emoji-status.ts';
import type { PrivacySettings } from '../privacy/privacy-rule.ts';

/**
 * What few people have set of themselves: kept as one JSON column, so that everybody else costs
 * nothing by it.
 */
export interface UserExtra {
  /** Only the keys that differ from what holds for newcomers. */
  readonly privacy?: PrivacySettings | undefined;
  readonly globalPrivacy?: GlobalPrivacy | undefined;
  readonly birthday?: Birthday | undefined;
  readonly color?: UserColor | undefined;
  readonly profileColor?: UserColor | undefined;
  readonly emojiStatus?: EmojiStatus | undefined;
  readonly personalChannelId?: PeerId | undefined;
  readonly workHours?: WorkHours | undefined;
  readonly location?: BusinessPlace | undefined;
  readonly intro?: BusinessIntro | undefined;
  readonly mainTab?: ProfileTab | undefined;
  readonly photo?: ShownPhoto | undefined;
  /** Shown to those whom the rules keep from the other. */
  readonly fallbackPhoto?: ShownPhoto | undefined;
}

/** The profile photo that is shown. Source: core.telegram.org/constructor/userProfilePhoto */
export interface ShownPhoto {
  /** A decimal 64-bit number. */
  readonly id: string;
  /** Its stripped thumbnail, as base64. */
  readonly stripped?: string | undefined;
}

/** Source: core.telegram.org/constructor/globalPrivacySettings */
export interface GlobalPrivacy {
  readonly keepArchivedUnmuted?: boolean | undefined;
  readonly keepArchivedFolders?: boolean | undefined;
  /** Who may not see when the person was here may not see when they read a message either. */
  readonly hideReadMarks?: boolean | undefined;
  /** Only contacts, and those who have a chat with the person, may write to them. */
  readonly contactsOnlyMayWrite?: boolean | undefined;
}

/** Source: core.telegram.org/constructor/birthday */
export interface Birthday {
  readonly day: number;
  readonly month: number;
  readonly year?: number | undefined;
}

/** Source: core.telegram.org/constructor/peerColor */
export interface UserColor {
  readonly color?: number | undefined;
  /** A decimal 64-bit number. */
  readonly backgroundEmojiId?: string | undefined;
}

/** Source: core.telegram.org/constructor/businessWorkHours; minutes since the beginning of Monday. */
export interface WorkHours {
  readonly timezone: string;
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

/** Source: core.telegram.org/constructor/businessLocation */
export interface BusinessPlace {
  readonly address: string;
  readonly geo?: { readonly lat: number; readonly long: number } | undefined;
}

/** Source: core.telegram.org/constructor/businessIntro */
export interface BusinessIntro {
  readonly title: string;
  readonly description: string;
  /** A decimal 64-bit number. */
  readonly stickerId?: string | undefined;
}

/** Source: core.telegram.org/type/ProfileTab */
export const profileTabs = ['Posts', 'Gifts', 'Media', 'Files', 'Music', 'Voice', 'Links', 'Gifs'] as const;
export type ProfileTab = (typeof profileTabs)[number];
