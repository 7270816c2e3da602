import type { UserId } from '../ids.ts';
import type { NotifySettings } from '../notify/notify-settings.ts';
import type { NotifyTarget } from '../notify/notify-target.ts';

/** What someone set for a chat or a kind of chats. */
export interface NotifyEntry {
  readonly target: NotifyTarget;
  readonly settings: NotifySettings;
}

/** Keeps how people want to be notified. Every promise of a change resolves when it is durable. */
export interface NotifyStore {
  /** Replaces the settings of one target, records the state event; false where they were so already. */
  set(change: {
    readonly ownerId: UserId;
    readonly target: NotifyTarget;
    readonly settings: NotifySettings;
    readonly date: number;
  }): Promise<boolean>;
  /** Takes all settings back, records the state events, and resolves to whose they were. */
  reset(ownerId: UserId, date: number): Promise<readonly NotifyTarget[]>;
  /** Those of the targets that have settings, in no order. */
  find(ownerId: UserId, targets: readonly NotifyTarget[]): Promise<readonly NotifyEntry[]>;
  /** Chats and topics that have settings of their own. */
  exceptions(ownerId: UserId, limit: number): Promise<readonly NotifyEntry[]>;
}
