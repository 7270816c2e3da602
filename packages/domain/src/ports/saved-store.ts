import type { PeerId, UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { Delivery, History, HistoryDeletion, HistoryWindow } from './box-store.ts';

/** What one kept for oneself out of one chat. Source: core.telegram.org/constructor/savedDialog */
export interface SavedDialog {
  readonly peerId: PeerId;
  /** Absent where nothing of it is left. */
  readonly topMessage: BoxMessage | undefined;
  readonly isPinned: boolean;
}

/** Which part of the list is asked for, newest first. */
export interface SavedWindow {
  readonly ownerId: UserId;
  /** Only those whose newest message is older; 0 for all. */
  readonly beforeId: number;
  readonly beforeDate: number;
  readonly excludePinned: boolean;
  readonly limit: number;
}

/**
 * The messages that people keep for themselves, by the chat that they came from. They are put in order when
 * someone looks, so that whoever keeps a message pays nothing for it.
 */
export interface SavedStore {
  /** Whether messages wait to be put in order. */
  isBehind(ownerId: UserId): Promise<boolean>;
  /** Puts the next messages in order, at most so many. */
  advance(ownerId: UserId, rowsMax: number): Promise<void>;
  list(window: SavedWindow): Promise<{ readonly dialogs: readonly SavedDialog[]; readonly count: number }>;
  /** Those named, in the order asked, also where nothing is left of them. */
  get(ownerId: UserId, peerIds: readonly PeerId[]): Promise<readonly SavedDialog[]>;
  /** Pinned ones, uppermost first. */
  pinned(ownerId: UserId): Promise<readonly PeerId[]>;
  /** `boxId` is the owner's, `peerId` the chat that the messages came from. */
  history(window: HistoryWindow): Promise<History>;
  /** Deletes the newest part of what came from a chat. */
  deleteHistory(
    deletion: Omit<HistoryDeletion, 'revoke'>,
  ): Promise<{ readonly deliveries: readonly Delivery[]; readonly isMoreLeft: boolean }>;
  /**
   * Pins on top or unpins, and records the state event; false where it was so already.
   *
   * @throws PINNED_DIALOGS_TOO_MUCH
   */
  setPinned(change: {
    readonly ownerId: UserId;
    readonly peerId: PeerId;
    readonly isPinned: boolean;
    readonly pinnedMax: number;
    readonly date: number;
  }): Promise<boolean>;
  /**
   * Puts the pinned ones in this order. Those not named are unpinned where `force` is set and follow otherwise.
   * Resolves to the whole order.
   *
   * @throws PINNED_DIALOGS_TOO_MUCH
   */
  setPinnedOrder(change: {
    readonly ownerId: UserId;
    readonly order: readonly PeerId[];
    readonly force: boolean;
    readonly pinnedMax: number;
    readonly date: number;
  }): Promise<readonly PeerId[]>;
}
