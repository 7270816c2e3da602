import type { PeerId, UserId } from '../ids.ts';
import type { ScheduledContent, ScheduledMessage } from '../scheduled/scheduled-message.ts';
import type { Append, Appended, ForumRules } from './box-store.ts';

/** Keeps messages that wait for their time. Every promise of a change resolves when it is durable. */
export interface ScheduledStore {
  /**
   * Puts a message by, with its state event. A random id that its author used before names the message that it did then.
   *
   * @throws SCHEDULE_TOO_MUCH
   */
  add(message: {
    readonly ownerId: UserId;
    readonly peerId: PeerId;
    readonly dueAt: number;
    readonly content: ScheduledContent;
    /** The most that may wait in the chat. */
    readonly messagesMax: number;
    readonly clearDraft: boolean;
    readonly date: number;
  }): Promise<{ readonly scheduled: ScheduledMessage; readonly isRepeat: boolean; readonly isDraftCleared: boolean }>;
  /** Undefined where it is not there any more. */
  edit(edit: {
    readonly ownerId: UserId;
    readonly peerId: PeerId;
    readonly id: number;
    readonly content: ScheduledContent;
    readonly dueAt: number;
    readonly date: number;
  }): Promise<ScheduledMessage | undefined>;
  /** Resolves to the ids of those that were there. */
  remove(deletion: {
    readonly ownerId: UserId;
    readonly peerId: PeerId;
    readonly ids: readonly number[];
    readonly date: number;
  }): Promise<readonly number[]>;
  /** Takes a message out of those that wait and appends it, in one command; undefined where it is not there any more. */
  send(taking: {
    readonly ownerId: UserId;
    readonly peerId: PeerId;
    readonly id: number;
    readonly date: number;
    /** As of `Append`. */
    readonly forum?: ForumRules | undefined;
  }): Promise<{ readonly append: Append; readonly appended: Appended } | undefined>;
  /** Those of a chat, the one due last first. */
  history(ownerId: UserId, peerId: PeerId): Promise<readonly ScheduledMessage[]>;
  /** Those of the ids that wait in the chat, in no order. */
  find(ownerId: UserId, peerId: PeerId, ids: readonly number[]): Promise<readonly ScheduledMessage[]>;
  has(ownerId: UserId, peerId: PeerId): Promise<boolean>;
  /** Those whose time has come, the one due first first. */
  due(nowS: number, limit: number): Promise<readonly ScheduledMessage[]>;
  /** People for whom messages wait until they are online. */
  awaitedOnline(limit: number): Promise<readonly UserId[]>;
  /** What waits until someone is online. */
  waitingFor(userId: UserId, limit: number): Promise<readonly ScheduledMessage[]>;
}
