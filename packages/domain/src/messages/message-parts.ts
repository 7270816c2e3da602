import type { ChatLimits } from '../chats/chat-limits.ts';
import type { Chats } from '../chats/chats.ts';
import type { PostCounts } from '../counters/post-counts.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { BoxStore } from '../ports/box-store.ts';
import type { Bus } from '../ports/bus.ts';
import type { ChatStore } from '../ports/chat-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { FactStores } from '../ports/fact-stores.ts';
import type { PollStore } from '../ports/poll-store.ts';
import type { ScheduledStore } from '../ports/scheduled-store.ts';
import type { ScheduleLimits } from '../scheduled/schedule-limits.ts';
import type { DialogStore } from '../ports/dialog-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { MessageLimits } from './message-limits.ts';

/** What sending, changing and reading messages needs. */
export interface MessageParts {
  readonly clock: Clock;
  readonly boxes: BoxStore;
  readonly dialogs: DialogStore;
  readonly chatStore: ChatStore;
  readonly chats: Chats;
  /** What is kept beside messages. */
  readonly facts: FactStores;
  readonly postCounts: PostCounts;
  /** Whose a username is. */
  readonly accounts: Pick<AccountStore, 'peerOfUsername'>;
  readonly polls: PollStore;
  /** What waits for its time. */
  readonly scheduled: ScheduledStore;
  readonly scheduleLimits: ScheduleLimits;
  readonly bus: Bus<BusMessage>;
  readonly limits: MessageLimits;
  readonly chatLimits: ChatLimits;
}
