import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BookEntry } from '../ports/contact-store.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { devicesOf } from './devices.ts';

const daySeconds = 86_400;

/**
 * Begins to export an account. A device that nobody has confirmed yet waits for a day, so that whoever
 * got in is seen before they can take everything away.
 * Source: core.telegram.org/method/account.initTakeoutSession
 * @returns the id of the export.
 * @throws TAKEOUT_INIT_DELAY_X
 */
export async function beginTakeout(parts: AccountLifeParts, userId: UserId, keyId: bigint): Promise<bigint> {
  const nowS = nowSeconds(parts.clock);
  const { devices } = await devicesOf(parts, userId);
  const device = devices.find((one) => one.keyId === keyId);
  const waitS = device?.isUnconfirmed === true ? device.createdAt + daySeconds - nowS : 0;
  if (waitS > 0) throw rpcError('TAKEOUT_INIT_DELAY_X', waitS);
  await parts.store.changeSettings(userId, { takeoutUntil: nowS + daySeconds });
  return parts.random.long();
}

/**
 * Ends an export.
 * Source: core.telegram.org/method/account.finishTakeoutSession
 * @throws TAKEOUT_REQUIRED
 */
export async function endTakeout(parts: AccountLifeParts, userId: UserId): Promise<void> {
  await assertTakeout(parts, userId);
  await parts.store.changeSettings(userId, { takeoutUntil: null });
}

/** @throws TAKEOUT_REQUIRED where the account is not being exported */
async function assertTakeout({ store, clock }: AccountLifeParts, userId: UserId): Promise<void> {
  const { takeoutUntil = 0 } = await store.settings(userId);
  if (takeoutUntil <= nowSeconds(clock)) throw rpcError('TAKEOUT_REQUIRED');
}

/**
 * Every number of an address book.
 * Source: core.telegram.org/method/contacts.getSaved
 * @throws TAKEOUT_REQUIRED
 */
export async function savedNumbers(parts: AccountLifeParts, userId: UserId): Promise<readonly BookEntry[]> {
  await assertTakeout(parts, userId);
  return await parts.store.savedNumbers(userId);
}
