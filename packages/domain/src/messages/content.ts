import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { Media } from '../media/media.ts';
import type { Photo } from '../media/photo.ts';
import type { Birthday } from '../accounts/user-extra.ts';
import type { Wallpaper } from '../wallpapers/wallpaper.ts';
import type { TopicPatch } from '../topics/topic.ts';
import type { MessageEntity } from './message-entity.ts';

/** What was said, the same in every box that shows it. */
export interface Content {
  readonly seq: ContentSeq;
  readonly authorId: UserId;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly editDate?: number | undefined;
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  /** The content that this one answers. */
  readonly replySeq?: ContentSeq | undefined;
  readonly extra?: ContentExtra | undefined;
  /** What is kept beside it: bits of `ContentMark`; absent where nothing is. */
  readonly marks?: number | undefined;
}

/** What few messages have. */
export interface ContentExtra {
  /** Sent without a sound. */
  readonly silent?: boolean | undefined;
  readonly forward?: ForwardHeader | undefined;
  readonly quote?: Quote | undefined;
  readonly media?: Media | undefined;
  /** Those of an album have the same number, a decimal string. */
  readonly groupedId?: string | undefined;
  /** Speaks as this chat instead of its author: a post of a channel, an anonymous admin. */
  readonly sentAs?: PeerId | undefined;
  /** A post of a channel: it has no author for its readers. */
  readonly isPost?: true | undefined;
  /** Who signed a post. */
  readonly postAuthor?: string | undefined;
  /** Who is mentioned or answered by it. */
  readonly mentions?: readonly UserId[] | undefined;
  /** May not be forwarded or saved. */
  readonly noForwards?: boolean | undefined;
  /** Seconds after which it is deleted. */
  readonly ttlS?: number | undefined;
  readonly fromScheduled?: boolean | undefined;
  /** An animation that is shown once with it, a decimal string. */
  readonly effect?: string | undefined;
  /** Links in it show no preview. */
  readonly noPreview?: boolean | undefined;
  /** What it answers where that is of another chat. */
  readonly replyFrom?: ForeignReply | undefined;
  /** The text stands below what it carries. */
  readonly invertMedia?: boolean | undefined;
  /** Makes it a service message. */
  readonly action?: ServiceAction | undefined;
}

/** Source: core.telegram.org/constructor/messageFwdHeader */
export interface ForwardHeader {
  /** Absent where the author hides it and `fromName` stands for it. */
  readonly fromId?: PeerId | undefined;
  readonly fromName?: string | undefined;
  /** The post of a channel that it was, and who signed it. */
  readonly channelPost?: number | undefined;
  readonly postAuthor?: string | undefined;
  /** When the original was sent. */
  readonly date: number;
  /** Where a message in the saved messages came from: the chat and its id there. */
  readonly savedFrom?: { readonly peerId: PeerId; readonly messageId: number } | undefined;
}

/** What a message answers that is of another chat, which its readers may not see. Source: core.telegram.org/api/replies */
export interface ForeignReply {
  /** Absent where only its reader could find it. */
  readonly peerId?: PeerId | undefined;
  readonly messageId?: number | undefined;
  readonly from: ForwardHeader;
  readonly media?: Media | undefined;
}

/** A part of the answered text. Source: core.telegram.org/api/replies */
export interface Quote {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  /** In UTF-16 units of the answered text. */
  readonly offset: number;
}

/** Source: core.telegram.org/type/MessageAction */
export type ServiceAction =
  | { readonly kind: 'historyClear' }
  | { readonly kind: 'contactSignUp' }
  | { readonly kind: 'chatCreate'; readonly title: string; readonly users: readonly UserId[] }
  | { readonly kind: 'channelCreate'; readonly title: string }
  | { readonly kind: 'chatEditTitle'; readonly title: string }
  | { readonly kind: 'chatEditPhoto'; readonly photo: Photo }
  | { readonly kind: 'chatDeletePhoto' }
  | { readonly kind: 'changeCreator'; readonly userId: UserId }
  | { readonly kind: 'chatAddUser'; readonly users: readonly UserId[] }
  | { readonly kind: 'chatDeleteUser'; readonly userId: UserId }
  | { readonly kind: 'chatJoinedByLink'; readonly inviterId: UserId }
  | { readonly kind: 'chatJoinedByRequest' }
  | { readonly kind: 'chatMigrateTo'; readonly channel: PeerId }
  | { readonly kind: 'channelMigrateFrom'; readonly title: string; readonly chat: PeerId }
  | { readonly kind: 'pinMessage' }
  | {
      readonly kind: 'topicCreate';
      readonly title: string;
      readonly iconColor: number;
      readonly iconEmojiId?: string | undefined;
    }
  | ({ readonly kind: 'topicEdit' } & TopicPatch)
  | { readonly kind: 'setChatTheme'; readonly emoticon: string }
  | {
      readonly kind: 'setChatWallpaper';
      readonly wallpaper: Wallpaper;
      readonly isSame?: boolean;
      readonly isForBoth?: boolean;
    }
  | { readonly kind: 'suggestBirthday'; readonly birthday: Birthday }
  | { readonly kind: 'suggestProfilePhoto'; readonly photo: Photo }
  | { readonly kind: 'setMessagesTtl'; readonly periodS: number; readonly autoSettingFrom?: UserId | undefined }
  | { readonly kind: 'screenshotTaken' };
