import type { PeerId, UserId } from '../ids.ts';

/** A topic of a forum. Source: core.telegram.org/constructor/forumTopic */
export interface Topic {
  /** The supergroup. */
  readonly boxId: PeerId;
  /** The message that it begins with; see `generalTopicId`. */
  readonly id: number;
  readonly title: string;
  /** RGB. */
  readonly iconColor: number;
  /** A custom emoji in place of the coloured icon, a decimal string. */
  readonly iconEmojiId?: string | undefined;
  readonly creatorId: UserId;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly isClosed: boolean;
  /** The one for everything can be hidden. */
  readonly isHidden: boolean;
  /** Its place among the pinned ones, from 0. */
  readonly pinnedPlace?: number | undefined;
}

/** A topic as someone finds it. */
export interface TopicState {
  readonly topic: Topic;
  /** Its newest message; the one that it begins with where nothing was said. */
  readonly lastId: number;
  readonly readInboxMaxId: number;
  readonly readOutboxMaxId: number;
  readonly unreadCount: number;
  readonly unreadMentionCount: number;
  readonly unreadReactionCount: number;
}

/** The topic of all that belongs to no other. No message has this id, since a box begins with it. */
export const generalTopicId = 1;

/** What of a topic changes; absent fields stay. An empty emoji takes it away. */
export interface TopicPatch {
  readonly title?: string | undefined;
  readonly iconEmojiId?: string | undefined;
  readonly isClosed?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
}
