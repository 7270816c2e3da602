import type { PeerId, UserId } from '../ids.ts';
import type { Append, Appended, Delivery } from './box-store.ts';

/** Pinned messages. */
export interface PinStore {
  /**
   * Pins or unpins a message in the boxes that show it, and says so in the chat in the same commit.
   * The own box's delivery comes first; where nothing changed there is none, and nothing is said.
   */
  set(change: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly id: number;
    readonly isPinned: boolean;
    /** In the own box alone. */
    readonly isOneSided: boolean;
    readonly date: number;
    /** Who does it; in a channel it enters the log. */
    readonly actorId?: UserId | undefined;
    /** What the chat is told. */
    readonly message: Append | undefined;
  }): Promise<{ readonly deliveries: readonly Delivery[]; readonly appended: Appended | undefined }>;
  /** Unpins a dialog's pinned messages, the newest first and at most so many, in all boxes that show them. */
  unpinAll(change: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    /** Only these, where they are given. */
    readonly ids: readonly number[] | undefined;
    readonly limit: number;
    readonly date: number;
  }): Promise<{ readonly deliveries: readonly Delivery[]; readonly isMoreLeft: boolean }>;
  /** The pinned messages of a dialog, the newest first; `below` exclusive, 0 for none. */
  list(query: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly below: number;
    readonly limit: number;
  }): Promise<readonly number[]>;
}
