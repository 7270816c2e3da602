import { LRUCache } from 'lru-cache';
import type { UserId } from '../ids.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { exponentBytes } from './srp.ts';
import { textOf } from './bytes.ts';

export interface SrpSessionLimits {
  /** Checks that have begun; past it the oldest begins anew: its client is told SRP_ID_INVALID. */
  readonly sessionsMax: number;
  /** How long a client may take from account.getPassword to its check. */
  readonly validForS: number;
}

/** A check that has begun. */
export interface SrpSession {
  readonly userId: UserId;
  /** When the password was changed that it is about. */
  readonly changedAt: number;
  readonly b: Uint8Array;
  readonly publicB: Uint8Array;
}

/**
 * Checks that have begun, and salts that were given out. Only in memory: whoever meets another node or
 * a restart in between begins anew, as their client does by itself.
 */
export class SrpSessions {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #limits: SrpSessionLimits;
  readonly #sessions: LRUCache<bigint, SrpSession & { readonly untilS: number }>;
  readonly #salts: LRUCache<string, true>;

  constructor(clock: Clock, random: Random, limits: SrpSessionLimits) {
    this.#clock = clock;
    this.#random = random;
    this.#limits = limits;
    this.#sessions = new LRUCache({ max: limits.sessionsMax });
    this.#salts = new LRUCache({ max: limits.sessionsMax });
  }

  /** A secret exponent of its full length. */
  exponent(): Uint8Array {
    const b = this.#random.bytes(exponentBytes);
    b[0] = (b[0] ?? 0) | 0x80;
    return b;
  }

  open(session: SrpSession): bigint {
    const untilS = nowSeconds(this.#clock) + this.#limits.validForS;
    const id = this.#random.long();
    // Clients take 0 for none.
    if (id === 0n) return this.open(session);
    this.#sessions.set(id, { ...session, untilS });
    return id;
  }

  /** Ends a session and returns it: each is good for one attempt. */
  take(id: bigint, userId: UserId): SrpSession | undefined {
    const session = this.#sessions.get(id);
    if (session?.userId !== userId) return undefined;
    this.#sessions.delete(id);
    return session.untilS > nowSeconds(this.#clock) ? session : undefined;
  }

  /** A salt that the next password of a user begins with. */
  newSalt(userId: UserId, length: number): Uint8Array {
    const salt = this.#random.bytes(length);
    this.#salts.set(`${userId}:${textOf(salt)}`, true);
    return salt;
  }

  isNewSalt(userId: UserId, salt: Uint8Array): boolean {
    return this.#salts.has(`${userId}:${textOf(salt)}`);
  }
}
