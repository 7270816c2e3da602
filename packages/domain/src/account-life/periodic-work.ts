import { signOut } from '../auth/log-out.ts';
import { firstUserId } from '../ids.ts';
import { nowSeconds, type Timer } from '../ports/clock.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { accountTtlDaysDefault, authorizationTtlDaysDefault } from './account-settings.ts';
import { endAccount } from './delete-account.ts';

/**
 * Ends accounts and devices that were not used for as long as their owners said, and accounts whose
 * planned deletion is due. It walks through all of them a bite at a time, again and again.
 */
export class PeriodicWork {
  readonly #parts: AccountLifeParts;
  #userId: number = firstUserId - 1;
  #keyId: bigint | undefined;

  constructor(parts: AccountLifeParts) {
    this.#parts = parts;
  }

  /** Works at intervals, until the timer is cancelled. What fails is tried again by the next turn. */
  start(): Timer {
    const { clock, limits } = this.#parts;
    return clock.every(limits.walkEveryMs, () => void this.turn().catch(() => undefined));
  }

  async turn(): Promise<void> {
    const { store, clock, limits } = this.#parts;
    const nowS = nowSeconds(clock);
    await store.removeOldTokens(nowS - limits.contactTokenValidForS, limits.walkRowsMax);
    for (const userId of await store.dueDeletions(nowS, limits.deletionsMax)) await endAccount(this.#parts, userId);
    await this.#endIdle(nowS);
    await this.#endStale(nowS);
  }

  async #endIdle(nowS: number): Promise<void> {
    const { store, limits } = this.#parts;
    const walk = { afterId: this.#userId, limit: limits.walkRowsMax, nowS, ttlDaysDefault: accountTtlDaysDefault };
    const { idle, lastId } = await store.idleAccounts(walk);
    for (const userId of idle) await endAccount(this.#parts, userId);
    this.#userId = lastId ?? firstUserId - 1;
  }

  async #endStale(nowS: number): Promise<void> {
    const { store, keys, bus, authKeys, limits } = this.#parts;
    const ttlDaysDefault = authorizationTtlDaysDefault;
    const { stale, lastId } = await store.staleDevices({
      afterId: this.#keyId,
      limit: limits.walkRowsMax,
      nowS,
      ttlDaysDefault,
    });
    for (const { userId, keyId } of stale) {
      await signOut({ keys, bus, store: authKeys }, userId, [keyId], nobody);
    }
    this.#keyId = lastId;
  }
}

/** No device ends them: each is told that it was ended from elsewhere. */
const nobody = { keyId: 0n, origin: { authKeyId: 0n, sessionId: 0n } };
