import { LRUCache } from 'lru-cache';
import { growsTo } from './grows-to.ts';
import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { PostCount } from './post-count.ts';

export interface PostCountLimits {
  /** Pairs of a viewer and a post that are remembered; past it the oldest may be counted again. */
  readonly seenMax: number;
  /** How long a second look at a post does not count. */
  readonly seenForMs: number;
  /** Posts whose counts wait to be stored; at so many they are stored at once. */
  readonly waitingMax: number;
  /** How long counts wait: what is counted within this time is lost in a crash. */
  readonly storeAfterMs: number;
}

export const defaultPostCountLimits: PostCountLimits = {
  seenMax: 500_000,
  seenForMs: 24 * 60 * 60 * 1000,
  waitingMax: 2000,
  storeAfterMs: 1000,
};

export interface PostCountParts {
  readonly store: CounterStore;
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
}

interface Waiting extends PostCount {
  readonly channelId: PeerId;
  readonly id: number;
}

const none: PostCount = { views: 0, forwards: 0 };

/**
 * Counts views and forwards of posts of channels in memory, and stores many at once, so that a view
 * costs no write of its own. Source: core.telegram.org/method/messages.getMessagesViews
 */
export class PostCounts {
  readonly #parts: PostCountParts;
  readonly #limits: PostCountLimits;
  /** When a viewer saw a post. */
  readonly #seen: LRUCache<string, number>;
  #waiting = new Map<ContentSeq, Waiting>();
  #storing: ReadonlyMap<ContentSeq, Waiting> = new Map();
  #isDue = false;
  #work: Promise<void> = Promise.resolve();

  constructor(parts: PostCountParts, limits: PostCountLimits = defaultPostCountLimits) {
    this.#parts = parts;
    this.#limits = limits;
    this.#seen = new LRUCache(growsTo(limits.seenMax));
  }

  /** Someone looked at posts. Each counts once for each viewer, and its author's own look does not. */
  see(viewer: UserId, posts: readonly BoxMessage[]): void {
    const nowMs = this.#parts.clock.nowMs();
    for (const post of posts) {
      const key = `${post.content.seq}:${viewer}`;
      const seenMs = this.#seen.get(key);
      const isKnown = seenMs !== undefined && nowMs - seenMs < this.#limits.seenForMs;
      if (post.content.authorId === viewer || isKnown) continue;
      this.#seen.set(key, nowMs);
      this.#add(post, { views: 1, forwards: 0 });
    }
  }

  /** A post was forwarded. */
  forward(post: BoxMessage): void {
    this.#add(post, { views: 0, forwards: 1 });
  }

  /** What was counted of a post and is not stored yet. */
  waitingOf(seq: ContentSeq): PostCount {
    return sum(this.#waiting.get(seq) ?? none, this.#storing.get(seq) ?? none);
  }

  /** Stores what was counted; at the end of a process too. */
  flush(): Promise<void> {
    this.#isDue = false;
    this.#work = this.#work.then(() => this.#store());
    return this.#work;
  }

  #add(post: BoxMessage, count: PostCount): void {
    const { seq } = post.content;
    const known = this.#waiting.get(seq) ?? none;
    this.#waiting.set(seq, { ...sum(known, count), channelId: post.peerId, id: post.id });
    if (this.#waiting.size >= this.#limits.waitingMax) void this.flush();
    else if (!this.#isDue) {
      this.#isDue = true;
      this.#parts.clock.after(this.#limits.storeAfterMs, () => void this.flush());
    }
  }

  async #store(): Promise<void> {
    if (this.#waiting.size === 0) return;
    const storing = this.#waiting;
    this.#waiting = new Map();
    this.#storing = storing;
    const counts = [...storing].map(([seq, { views, forwards }]) => ({ seq, views, forwards }));
    try {
      const after = await this.#parts.store.add(counts);
      this.#tell([...storing.values()], after);
    } catch {
      // The store is busy or gone: they wait for the next time.
      for (const [seq, count] of storing) {
        this.#waiting.set(seq, { ...count, ...sum(count, this.#waiting.get(seq) ?? none) });
      }
    } finally {
      this.#storing = new Map();
    }
  }

  /** Tells who is in the channels. Nobody is told later: whoever looks at a post asks for its counts. */
  #tell(counted: readonly Waiting[], after: readonly PostCount[]): void {
    const byChannel = new Map<PeerId, { id: number; views?: number; forwards?: number }[]>();
    for (const [index, { channelId, id, views, forwards }] of counted.entries()) {
      const now = after[index] ?? none;
      const told = byChannel.get(channelId) ?? [];
      byChannel.set(channelId, told);
      told.push({
        id,
        ...(views > 0 && { views: now.views + firstView }),
        ...(forwards > 0 && { forwards: now.forwards }),
      });
    }
    for (const [channelId, counts] of byChannel) {
      this.#parts.bus.publish(channelId, { kind: 'postCounts', channelId, counts });
    }
  }
}

/** Whoever wrote a post has seen it. */
export const firstView = 1;

const sum = (one: PostCount, other: PostCount): PostCount => ({
  views: one.views + other.views,
  forwards: one.forwards + other.forwards,
});
