import { LRUCache } from 'lru-cache';
import type { UserId } from '../ids.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ContactStore } from '../ports/contact-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';

export interface AudienceParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly contacts: Pick<ContactStore, 'whoKnows'>;
  readonly limits: {
    /** How many of those who know a person are told that they came or went. */
    readonly audienceMax: number;
    /** People whose audience is kept in memory. */
    readonly audiencesCachedMax: number;
    /** How old a kept audience may be: who came to know someone since is told from then on. */
    readonly audienceAgeMaxMs: number;
  };
}

interface Kept {
  readonly who: readonly UserId[];
  readonly atMs: number;
}

/** Those who are told that a person came or went: who keeps them as a contact or talks with them. */
export class Audience {
  readonly #parts: AudienceParts;
  readonly #kept: LRUCache<UserId, Kept>;

  constructor(parts: AudienceParts) {
    this.#parts = parts;
    this.#kept = new LRUCache({ max: parts.limits.audiencesCachedMax });
  }

  /** Never waits: a status that cannot be told now is told by the next one, or when asked for. */
  tell(userId: UserId): void {
    void this.#of(userId).then(
      (who) => {
        const message: BusMessage = { kind: 'status', userId, date: nowSeconds(this.#parts.clock) };
        for (const person of who) this.#parts.bus.publish(person, message);
      },
      () => undefined,
    );
  }

  /** Someone came to know them, and is told from now on. */
  forget(userId: UserId): void {
    this.#kept.delete(userId);
  }

  async #of(userId: UserId): Promise<readonly UserId[]> {
    const nowMs = this.#parts.clock.nowMs();
    const kept = this.#kept.get(userId);
    if (kept !== undefined && nowMs - kept.atMs < this.#parts.limits.audienceAgeMaxMs) return kept.who;
    const who = await this.#parts.contacts.whoKnows(userId, this.#parts.limits.audienceMax);
    this.#kept.set(userId, { who, atMs: nowMs });
    return who;
  }
}
