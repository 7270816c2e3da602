import type { UserColor } from '../accounts/user-extra.ts';
import type { EmojiStatus } from '../emoji-status/emoji-status.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Photo } from '../media/photo.ts';

/** Source: core.telegram.org/api/colors, core.telegram.org/api/emoji-status */
export interface ChatLooks {
  readonly color?: UserColor | undefined;
  readonly profileColor?: UserColor | undefined;
  readonly emojiStatus?: EmojiStatus | undefined;
  /** The stickers, and the custom emojis, that a supergroup has for its members. */
  readonly stickers?: NamedSet | undefined;
  readonly emojis?: NamedSet | undefined;
}

/** A set of stickers by what names it; longs are decimal strings. */
export interface NamedSet {
  readonly id: string;
  readonly accessHash: string;
}

/** What is known of a basic group, supergroup or channel, whoever looks. */
export interface ChatCard {
  /** Negative: see ids.ts. */
  readonly id: PeerId;
  /** 64 random bits that a client must show to act on a channel; basic groups are named without. */
  readonly accessHash: bigint;
  readonly creatorId: UserId;
  readonly title: string;
  readonly about: string;
  /** Its public name, as its admins write it; a chat without one is private. */
  readonly username: string | undefined;
  /** A name that it keeps but does not go by for the time being. */
  readonly heldUsername: string | undefined;
  /** Seconds since the epoch. */
  readonly createdAt: number;
  /** Bits of `ChatFlag`. */
  readonly flags: number;
  /** What no member may do unless an admin: bits of `bannedRights`. */
  readonly defaultBanned: number;
  /** Seconds between two messages of one member; 0 for no limit. */
  readonly slowModeS: number;
  /** Seconds after which messages are deleted; 0 for never. */
  readonly ttlS: number;
  /** The discussion group of a channel, or the channel of a discussion group. */
  readonly linkedId: PeerId | undefined;
  /** The supergroup that a basic group became. */
  readonly migratedTo: PeerId | undefined;
  /** The basic group that a supergroup was, and the last id in it. */
  readonly migratedFrom: PeerId | undefined;
  readonly migratedMaxId: number;
  readonly photo: Photo | undefined;
  /** Which reactions members may give; undefined for all. */
  readonly reactions: readonly string[] | undefined;
  /** Its colours and the emoji beside its name; absent where it has none. */
  readonly look?: ChatLooks | undefined;
  /** The pinned message that was pinned last. */
  readonly pinnedId: number | undefined;
  /** Counts the changes of members, for basic groups. */
  readonly version: number;
  readonly memberCount: number;
}

/** Bits of `ChatCard.flags`. */
export const ChatFlag = {
  /** A channel in which admins speak and followers read. */
  broadcast: 1,
  megagroup: 2,
  /** Posts name their author. */
  signatures: 4,
  /** Nothing may be forwarded or saved. */
  noForwards: 8,
  /** Newcomers do not see what was said before they came. */
  hiddenHistory: 16,
  joinToSend: 32,
  joinRequest: 64,
  participantsHidden: 128,
  /** A basic group that was deleted or migrated. */
  deactivated: 256,
  signatureProfiles: 512,
  antispam: 1024,
  forum: 2048,
  /** Topics of a forum are shown as tabs. */
  forumTabs: 4096,
} as const;

export const hasChatFlag = (card: Pick<ChatCard, 'flags'>, flag: number): boolean => (card.flags & flag) !== 0;
