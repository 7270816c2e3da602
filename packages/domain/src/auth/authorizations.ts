import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Authorization } from '../ports/auth-key-store.ts';
import type { DeviceParts } from './devices.ts';
import { signOut, type EndingDevice } from './log-out.ts';

/** The devices of an account, the one that was active last first. */
export const authorizations = (parts: DeviceParts, userId: UserId): Promise<readonly Authorization[]> =>
  parts.store.ofUser(userId);

/**
 * Ends one authorization. Source: core.telegram.org/method/account.resetAuthorization
 * @throws HASH_INVALID where the account has no device of this hash.
 */
export async function resetAuthorization(
  parts: DeviceParts,
  userId: UserId,
  hash: bigint,
  by: EndingDevice,
): Promise<void> {
  const devices = await parts.store.ofUser(userId);
  const device = devices.find((one) => one.hash === hash);
  if (device === undefined) throw rpcError('HASH_INVALID');
  await signOut(parts, userId, [device.keyId], by);
}

/** Ends all authorizations but the caller's. Source: core.telegram.org/method/auth.resetAuthorizations */
export async function resetOtherAuthorizations(parts: DeviceParts, userId: UserId, by: EndingDevice): Promise<void> {
  const devices = await parts.store.ofUser(userId);
  const others = devices.map((device) => device.keyId).filter((id) => id !== by.keyId);
  if (others.length > 0) await signOut(parts, userId, others, by);
}
