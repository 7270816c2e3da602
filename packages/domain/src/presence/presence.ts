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
  /** How often the time of someone who stays is saved. */
  readonly lastSeenSaveEveryS: number;
  /** People who are saved in one command: the writer does nothing else meanwhile. */
  readonly peoplePerSaveMax: number;
  /** People in memory; past it those who are offline and saved are dropped, the longest gone first. */
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
  /** The time of last activity that is stored; 0 where none is. */
  savedAtS: number;
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
    this.#set(userId, untilS, isNews ? untilS : toldUntilS);
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
    this.#set(userId, now, 0);
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

  /** Seconds since the epoch, as presence is measured by. */
  nowS(): number {
    return nowSeconds(this.#parts.clock);
  }

  /**
   * Tells whose time has run out, and saves who has gone and who stays for long. After `stop` it
   * saves everybody.
   */
  async flush(): Promise<void> {
    const now = nowSeconds(this.#parts.clock);
    const { lastSeenSaveEveryS, peoplePerSaveMax } = this.#parts.limits;
    const patienceS = this.#timer === undefined ? 0 : lastSeenSaveEveryS;
    const unsaved: LastSeen[] = [];
    for (const [userId, seen] of this.#seen) {
      if (seen.untilS <= now) this.#runOut(userId, seen);
      const at = Math.min(seen.untilS, now);
      const isDue = seen.untilS <= now ? at !== seen.savedAtS : at - seen.savedAtS >= patienceS;
      if (isDue) unsaved.push({ userId, at });
    }
    for (let start = 0; start < unsaved.length; start += peoplePerSaveMax) {
      await this.#save(unsaved.slice(start, start + peoplePerSaveMax));
    }
    this.#makeRoom(now);
  }

  async #save(people: readonly LastSeen[]): Promise<void> {
    await this.#parts.store.saveLastSeen(people);
    for (const { userId, at } of people) {
      const seen = this.#seen.get(userId);
      if (seen !== undefined) seen.savedAtS = at;
    }
  }

  #set(userId: UserId, untilS: number, toldUntilS: number): void {
    const savedAtS = this.#seen.get(userId)?.savedAtS ?? 0;
    // Set anew, so that the map is in the order of last change and room is made from its front.
    this.#seen.delete(userId);
    this.#seen.set(userId, { untilS, savedAtS, toldUntilS });
  }

  #runOut(userId: UserId, seen: Seen): void {
    if (seen.toldUntilS === 0) return;
    seen.toldUntilS = 0;
    this.#parts.tell(userId);
  }

  #makeRoom(nowS: number): void {
    for (const [userId, seen] of this.#seen) {
      if (this.#seen.size <= this.#parts.limits.peopleMax) return;
      if (seen.untilS <= nowS && seen.savedAtS === seen.untilS) this.#seen.delete(userId);
    }
  }
}
