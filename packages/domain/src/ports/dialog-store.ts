import type { Draft } from '../drafts/draft.ts';
import type { PeerId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';

/** A dialog as the list shows it. */
export interface Dialog {
  readonly peerId: PeerId;
  /** Absent where the dialog has no message (any more). */
  readonly topMessage: BoxMessage | undefined;
  /** Of a channel: the pts that its box has reached. */
  readonly pts: number | undefined;
  readonly readInboxMaxId: number;
  readonly readOutboxMaxId: number;
  readonly unreadCount: number;
  /** Messages that mention the owner and are unread. */
  readonly unreadMentionCount: number;
  /** Messages of the owner with reactions that are unread. */
  readonly unreadReactionCount: number;
  readonly isMarkedUnread: boolean;
  readonly isPinned: boolean;
  /** 0 for the list of chats, 1 for the archive. */
  readonly folderId: number;
  readonly draft: Draft | undefined;
}

/** Which part of the dialog list is asked for, newest first. */
export interface DialogWindow {
  readonly boxId: PeerId;
  /** Only dialogs whose top message is older than this message of `beforePeerId`; 0 for all. */
  readonly beforeId: number;
  /** Absent where it is the own box's. */
  readonly beforePeerId?: PeerId | undefined;
  /** The same in seconds, for clients that send no id; 0 for all. */
  readonly beforeDate: number;
  readonly excludePinned: boolean;
  /** Absent for those of every folder. */
  readonly folderId?: number | undefined;
  readonly limit: number;
}

/** What a box knows of its peers. Contract suite: proof/src/contracts/dialog-store.ts */
export interface DialogStore {
  /** Dialogs by their top message, newest first; pinned ones come first, in their order, on the first page. */
  list(window: DialogWindow): Promise<{ readonly dialogs: readonly Dialog[]; readonly count: number }>;
  /** The named dialogs, in the order asked, whether or not they have messages. */
  get(boxId: PeerId, peerIds: readonly PeerId[]): Promise<readonly Dialog[]>;
  /** Dialogs pinned in a folder, uppermost first. */
  pinned(boxId: PeerId, folderId: number): Promise<readonly PeerId[]>;
  /** The pts that a box has reached, and how many messages are unread in all of it, as far as they are counted. */
  state(boxId: PeerId): Promise<{ readonly pts: number; readonly unreadCount: number }>;
  markedUnread(boxId: PeerId): Promise<readonly PeerId[]>;
  drafts(boxId: PeerId): Promise<readonly { readonly peerId: PeerId; readonly draft: Draft }[]>;
  /** Sets or takes away a draft and records the state event; false where nothing changed. */
  setDraft(change: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly draft: Draft | undefined;
    readonly date: number;
  }): Promise<boolean>;
  /** Takes all drafts away and returns whose they were. */
  clearDrafts(boxId: PeerId, date: number): Promise<readonly PeerId[]>;
  /** Pins on top or unpins. */
  setPinned(change: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly isPinned: boolean;
    readonly date: number;
  }): Promise<boolean>;
  /** Puts the pinned dialogs in this order and unpins the others. */
  setPinnedOrder(change: {
    readonly boxId: PeerId;
    readonly folderId: number;
    readonly order: readonly PeerId[];
    readonly date: number;
  }): Promise<void>;
  setMarkedUnread(change: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly isUnread: boolean;
    readonly date: number;
  }): Promise<boolean>;
}
