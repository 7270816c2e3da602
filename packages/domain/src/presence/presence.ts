import type { UserId } from '../ids.ts';
import type { AccountStore, LastSeen } from '../ports/account-store.ts';
import { nowSeconds, type Clock, type Timer } from '../ports/clock.ts';

/** When someone was or will be last here; seconds since the epoch. */
export type PresenceState =
  | { readonly state: 'online'; readonly expiresAt: number }
  | { readonly state: 'offline'; readonly wasOnlineAt: number }
  /** Never seen. */
  | { readonly state: 'unknown' };

export interface PresenceLimits {
  /** How long someone counts as online after their client said so (config.online_cloud_timeout_ms). */
  readonly onlineForS: number;
  /** How often times of last activity are saved. */
  readonly lastSeenFlushMs: number;
  /** Times of last activity in memory; past it all are saved at once and those offline are dropped. */
  readonly peopleMax: number;
}

export interface PresenceParts {
  readonly clock: Clock;
  readonly store: Pick<AccountStore, 'saveLastSeen'>;
  readonly limits: PresenceLimits;
  /** Tells those who know a person that they came or went. Never waits. */
  readonly tell: (userId: UserId) => void;
}

interface Seen {
  /** Until when the person is online; past it, when they were last here. */
  untilS: number;
  isSaved: boolean;
  /** Until when those who know them think that they are here; 0 where they think they are not. */
  toldUntilS: number;
}

/**
 * Who is here. The truth is in memory, since it changes with every touch of a screen; what remains
 * of it, the time when someone was last seen, is saved at intervals.
 */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #seen = new Map<UserId, Seen>();
  #timer: Timer | undefined;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  /** Starts saving, and telling that someone's time has run out. */
  start(): void {
    this.#timer ??= this.#parts.clock.every(this.#parts.limits.lastSeenFlushMs, () => {
      // A failed save leaves the times unsaved; the next turn saves them.
      void this.flush().catch(() => undefined);
    });
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  /** A client says that its person is looking. Others are told when that is news. */
  comesOnline(userId: UserId): void {
    const now = nowSeconds(this.#parts.clock);
    const { onlineForS } = this.#parts.limits;
    const toldUntilS = this.#seen.get(userId)?.toldUntilS ?? 0;
    // Told again only when half of what was told is over: clients say that they are here each minute.
    const isNews = toldUntilS < now + onlineForS / 2;
    const untilS = now + onlineForS;
    this.#set(userId, { untilS, isSaved: false, toldUntilS: isNews ? untilS : toldUntilS });
    if (isNews) this.#parts.tell(userId);
  }

  /** The last connection of a person is gone. Who had not said that they were here was not seen by it. */
  disconnected(userId: UserId): void {
    const seen = this.#seen.get(userId);
    if (seen !== undefined && seen.untilS > nowSeconds(this.#parts.clock)) this.goesOffline(userId);
  }

  /** A client says that its person looks away. */
  goesOffline(userId: UserId): void {
    const seen = this.#seen.get(userId);
    const now = nowSeconds(this.#parts.clock);
    if (seen !== undefined && seen.untilS <= now && seen.toldUntilS === 0) return;
    this.#set(userId, { untilS: now, isSaved: false, toldUntilS: 0 });
    if ((seen?.toldUntilS ?? 0) !== 0) this.#parts.tell(userId);
  }

  /** Whether someone is here, or when they were, given what the store knows of them. */
  of(userId: UserId, storedLastSeenAt: number): PresenceState {
    const at = Math.max(this.#seen.get(userId)?.untilS ?? 0, storedLastSeenAt);
    if (at === 0) return { state: 'unknown' };
    return at > nowSeconds(this.#parts.clock)
      ? { state: 'online', expiresAt: at }
      : { state: 'offline', wasOnlineAt: at };
  }

  /** Saves what is unsaved and tells whose time has run out. */
  async flush(): Promise<void> {
    const now = nowSeconds(this.#parts.clock);
    const unsaved: LastSeen[] = [];
    for (const [userId, seen] of this.#seen) {
      if (seen.untilS <= now) this.#runOut(userId, seen);
      if (seen.isSaved) continue;
      unsaved.push({ userId, at: Math.min(seen.untilS, now) });
      seen.isSaved = seen.untilS <= now;
    }
    if (unsaved.length > 0) await this.#parts.store.saveLastSeen(unsaved);
    this.#makeRoom(now);
  }

  #set(userId: UserId, seen: Seen): void {
    // Set anew, so that the map is in the order of last change and room is made from its front.
    this.#seen.delete(userId);
    this.#seen.set(userId, seen);
  }

  #runOut(userId: UserId, seen: Seen): void {
    if (seen.toldUntilS === 0) return;
    seen.toldUntilS = 0;
    this.#parts.tell(userId);
  }

  #makeRoom(nowS: number): void {
    for (const [userId, seen] of this.#seen) {
      if (this.#seen.size <= this.#parts.limits.peopleMax) return;
      if (seen.isSaved && seen.untilS <= nowS) this.#seen.delete(userId);
    }
  }
}
