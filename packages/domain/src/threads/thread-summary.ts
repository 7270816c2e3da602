import type { PeerId } from '../ids.ts';

/** A thread as someone sees it. Source: core.telegram.org/constructor/messageReplies */
export interface ThreadSummary {
  /** The supergroup that holds the thread, and the message there that it begins with. */
  readonly groupId: PeerId;
  readonly topId: number;
  readonly replies: number;
  /** The newest message of it; 0 where it has none. */
  readonly maxId: number;
  /** How far the viewer has read it. */
  readonly readMaxId: number;
  /** Who wrote last in it, the newest first. */
  readonly recentRepliers: readonly PeerId[];
}
