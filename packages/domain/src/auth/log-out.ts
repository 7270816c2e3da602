import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import type { DeviceParts } from './devices.ts';

/** The device that ends authorizations: its permanent key, and the session that is not told. */
export interface EndingDevice {
  readonly keyId: bigint;
  readonly origin: Origin;
}

/** Signs the calling device out. Source: core.telegram.org/method/auth.logOut */
export async function logOut(parts: DeviceParts, userId: UserId, by: EndingDevice): Promise<void> {
  await signOut(parts, userId, [by.keyId], by);
}

/**
 * Signs devices out of an account, and tells the nodes that hold their sessions.
 * @returns the keys that were signed in to it.
 */
export async function signOut(
  { keys, bus }: DeviceParts,
  userId: UserId,
  keyIds: readonly bigint[],
  by: EndingDevice,
): Promise<readonly bigint[]> {
  const ended = await keys.signOut(userId, keyIds, by.keyId);
  if (ended.length > 0) bus.publish(userId, { kind: 'signedOut', authKeyIds: ended, origin: by.origin });
  return ended;
}
