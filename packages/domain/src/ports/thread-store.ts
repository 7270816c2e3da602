import type { PeerId, UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { ThreadSummary } from '../threads/thread-summary.ts';

/** Where a thread stands for someone. */
export interface ThreadState extends ThreadSummary {
  readonly readOutboxMaxId: number;
  readonly unreadCount: number;
  /** Whether it was named by a post whose comments it is. */
  readonly isElsewhere: boolean;
}

/** What reading a thread came to. */
export interface ThreadRead {
  readonly maxId: number;
  /** The post whose comments it is. */
  readonly post: { readonly channelId: PeerId; readonly id: number } | undefined;
  /** How far what others wrote is read by anyone now, where that is further than before. */
  readonly authors: readonly { readonly userId: UserId; readonly maxId: number }[];
}

/** Threads of supergroups, those of comments on posts of channels among them. */
export interface ThreadStore {
  /** The thread that begins with a message, or that a post has its comments in. */
  state(asked: { readonly boxId: PeerId; readonly id: number; readonly viewer: UserId }): Promise<ThreadState>;
  /** A part of a thread, newest first, without the message that it begins with. */
  history(window: {
    readonly viewer: UserId;
    readonly boxId: PeerId;
    readonly topId: number;
    readonly offsetId: number;
    readonly offsetDate: number;
    readonly addOffset: number;
    readonly limit: number;
    /** Exclusive bounds; 0 for none. */
    readonly maxId: number;
    readonly minId: number;
  }): Promise<{ readonly messages: readonly BoxMessage[]; readonly count: number }>;
  /** Reads a thread up to a message; undefined where nothing was unread. */
  read(reading: {
    readonly userId: UserId;
    readonly boxId: PeerId;
    readonly topId: number;
    readonly maxId: number;
    readonly date: number;
  }): Promise<ThreadRead | undefined>;
}
