import type { AccountSettings } from './account-settings.ts';
import { authorizationTtlDaysDefault } from './account-settings.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Authorization } from '../ports/auth-key-store.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { DeviceFlag } from '../ports/security/device-store.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { authorizationEvent } from './new-device.ts';
import { tellState } from './tell.ts';

/** A device of an account, with what is set of it. */
export interface KnownDevice extends Authorization {
  readonly isUnconfirmed: boolean;
  readonly encryptedRequestsDisabled: boolean;
  readonly callRequestsDisabled: boolean;
}

/** The devices of an account, the one that was active last first. Source: core.telegram.org/method/account.getAuthorizations */
export async function devicesOf(
  { authKeys, store, clock }: AccountLifeParts,
  userId: UserId,
): Promise<{ readonly devices: readonly KnownDevice[]; readonly ttlDays: number }> {
  const [devices, settings, own] = await Promise.all([
    authKeys.ofUser(userId),
    store.deviceSettings(userId),
    store.settings(userId),
  ]);
  const nowS = nowSeconds(clock);
  const byKey = new Map(settings.map((setting) => [setting.keyId, setting]));
  const known = devices.map((device) => {
    const { flags = 0, unconfirmedUntil = 0 } = byKey.get(device.keyId) ?? {};
    return {
      ...device,
      isUnconfirmed: unconfirmedUntil > nowS,
      encryptedRequestsDisabled: (flags & DeviceFlag.encryptedRequestsDisabled) !== 0,
      callRequestsDisabled: (flags & DeviceFlag.callRequestsDisabled) !== 0,
    };
  });
  return { devices: known, ttlDays: own.authorizationTtlDays ?? authorizationTtlDaysDefault };
}

/** What is to be set of a device; undefined parts stay. */
export interface DeviceWish {
  readonly hash: bigint;
  /** The key that the caller is signed in with: its hash may be given as 0. */
  readonly ownKeyId: bigint;
  readonly isConfirmed: boolean;
  readonly encryptedRequestsDisabled: boolean | undefined;
  readonly callRequestsDisabled: boolean | undefined;
}

/**
 * Sets what a device may do, or confirms that it is one's own.
 * Source: core.telegram.org/method/account.changeAuthorizationSettings
 * @throws HASH_INVALID where the account has no such device.
 */
export async function changeDevice(
  parts: AccountLifeParts,
  userId: UserId,
  wish: DeviceWish,
  origin: Origin,
): Promise<void> {
  const { devices } = await devicesOf(parts, userId);
  const device = devices.find(({ hash, keyId }) => (wish.hash === 0n ? keyId === wish.ownKeyId : hash === wish.hash));
  if (device === undefined) throw rpcError('HASH_INVALID');
  const confirm = wish.isConfirmed && device.isUnconfirmed;
  const nowS = nowSeconds(parts.clock);
  const event = confirm ? authorizationEvent({ ...device, device }, nowS, false) : undefined;
  await parts.store.changeDevice({
    userId,
    keyId: device.keyId,
    set: flagsWhere(wish, true),
    clear: flagsWhere(wish, false),
    confirm,
    event,
    nowS,
  });
  if (event !== undefined) tellState(parts.bus, [userId], [event], nowS, origin);
}

const flagsWhere = ({ encryptedRequestsDisabled, callRequestsDisabled }: DeviceWish, value: boolean): number =>
  (encryptedRequestsDisabled === value ? DeviceFlag.encryptedRequestsDisabled : 0) |
  (callRequestsDisabled === value ? DeviceFlag.callRequestsDisabled : 0);

/** Source: core.telegram.org/method/account.setAuthorizationTTL; a device is kept for a year at most. */
const authorizationTtlDaysMax = 366;
/** Source: core.telegram.org/method/account.setAccountTTL; two years at most, a month at least. */
const accountTtlDaysMin = 30;
const accountTtlDaysMax = 730;

/** @throws TTL_DAYS_INVALID */
export function setAuthorizationTtl(
  { store }: AccountLifeParts,
  userId: UserId,
  days: number,
): Promise<AccountSettings> {
  if (days < 1 || days > authorizationTtlDaysMax) throw rpcError('TTL_DAYS_INVALID');
  return store.changeSettings(userId, { authorizationTtlDays: days });
}

/** @throws TTL_DAYS_INVALID */
export function setAccountTtl({ store }: AccountLifeParts, userId: UserId, days: number): Promise<AccountSettings> {
  if (days < accountTtlDaysMin || days > accountTtlDaysMax) throw rpcError('TTL_DAYS_INVALID');
  return store.changeSettings(userId, { ttlDays: days });
}
