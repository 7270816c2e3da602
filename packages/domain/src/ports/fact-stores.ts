import type { CounterStore } from './counter-store.ts';
import type { FactStore } from './fact-store.ts';
import type { MentionStore } from './mention-store.ts';
import type { PinStore } from './pin-store.ts';
import type { ReactionStore } from './reaction-store.ts';
import type { ThreadStore } from './thread-store.ts';
import type { TopicStore } from './topic-store.ts';

/** Everything that is kept beside messages. */
export interface FactStores {
  readonly shown: FactStore;
  readonly counters: CounterStore;
  readonly mentions: MentionStore;
  readonly pins: PinStore;
  readonly reactions: ReactionStore;
  readonly threads: ThreadStore;
  readonly topics: TopicStore;
}
