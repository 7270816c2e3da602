import type { UserCard } from '../accounts/user-card.ts';
import type { SignInCaller } from '../auth/sign-in-parts.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { PasswordParts } from './password-parts.ts';

/**
 * Whose password a device is asked for: the account that it is signed in to, or the one whose code
 * it entered rightly.
 * @throws AUTH_KEY_UNREGISTERED where there is neither
 */
export async function passwordOwner({ store }: PasswordParts, { key }: SignInCaller): Promise<UserId> {
  const userId = key.userId ?? (await store.pendingUser(key.id));
  if (userId === undefined) throw rpcError('AUTH_KEY_UNREGISTERED');
  return userId;
}

/** Signs in a device that owed a password, which has been proven. One that is signed in stays so. */
export async function signInProven(
  { store, clock, keys, people }: PasswordParts,
  { key, address }: SignInCaller,
  userId: UserId,
): Promise<{ readonly card: UserCard; readonly isNew: boolean }> {
  if (key.userId === userId) {
    const card = await people.find(userId);
    if (card === undefined) throw rpcError('AUTH_KEY_UNREGISTERED');
    return { card, isNew: false };
  }
  const { id: authKeyId, layer, device } = key;
  const card = await store.signInPending({ authKeyId, userId, nowS: nowSeconds(clock), layer, device, address });
  if (card === undefined) throw rpcError('AUTH_KEY_UNREGISTERED');
  people.put(card);
  keys.signedIn(key, card.id);
  return { card, isNew: true };
}
