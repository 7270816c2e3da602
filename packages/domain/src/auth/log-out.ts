import type { SignInParts } from './sign-in-parts.ts';
import type { UserId } from '../ids.ts';

type Parts = Pick<SignInParts, 'keys' | 'bus'>;

/** Signs the calling device out. Source: core.telegram.org/method/auth.logOut */
export async function logOut(parts: Parts, userId: UserId, authKeyId: bigint): Promise<void> {
  await signOut(parts, userId, [authKeyId], authKeyId);
}

/**
 * Signs devices out of an account, and tells the nodes that hold their sessions.
 * @returns the keys that were signed in to it.
 */
export async function signOut(
  { keys, bus }: Parts,
  userId: UserId,
  keyIds: readonly bigint[],
  by: bigint,
): Promise<readonly bigint[]> {
  const ended = await keys.signOut(userId, keyIds, by);
  if (ended.length > 0) bus.publish(userId, { kind: 'signedOut', authKeyIds: ended });
  return ended;
}
