/** One's own name, bio, username and devices. */
import type { Constructors } from '../codec/generated/types.ts';
import { RpcError } from '../connection/connection.ts';
import { putUsers } from '../state/user.ts';
import type { App } from './app.ts';

export type Device = Constructors['authorization'];

/** Saves name and bio. */
export async function saveProfile(
  app: App,
  profile: { firstName: string; lastName: string; bio: string },
): Promise<void> {
  const user = await app.connection.call({
    _: 'account.updateProfile',
    first_name: profile.firstName,
    last_name: profile.lastName,
    about: profile.bio,
  });
  app.store.update((state) => {
    const next = putUsers(state, [user]);
    return { ...next, bios: new Map(next.bios).set(next.selfId ?? 0, profile.bio) };
  });
}

export type UsernameAnswer = 'free' | 'taken' | 'invalid';

/** Whether a username can be had. */
export async function checkUsername(app: App, username: string): Promise<UsernameAnswer> {
  try {
    const isFree = await app.connection.call({ _: 'account.checkUsername', username });
    return isFree ? 'free' : 'taken';
  } catch (error) {
    if (error instanceof RpcError && error.errorName === 'USERNAME_INVALID') return 'invalid';
    if (error instanceof RpcError && error.errorName === 'USERNAME_OCCUPIED') return 'taken';
    throw error;
  }
}

/** Takes a username, or gives it up ('' ). */
export async function saveUsername(app: App, username: string): Promise<void> {
  try {
    const user = await app.connection.call({ _: 'account.updateUsername', username });
    app.store.update((state) => putUsers(state, [user]));
  } catch (error) {
    if (!(error instanceof RpcError && error.errorName === 'USERNAME_NOT_MODIFIED')) throw error;
  }
}

/** The devices on which one is signed in; the present one first. */
export async function loadDevices(app: App): Promise<Device[]> {
  const answer = await app.connection.call({ _: 'account.getAuthorizations' });
  const known = answer.authorizations.flatMap((one) => (one._ === 'authorization' ? [one] : []));
  return known.toSorted(
    (a, b) => Number(b.current === true) - Number(a.current === true) || b.date_active - a.date_active,
  );
}

/** Signs another device out. */
export async function endDevice(app: App, hash: bigint): Promise<void> {
  await app.connection.call({ _: 'account.resetAuthorization', hash });
}

/** Signs all other devices out. */
export async function endOtherDevices(app: App): Promise<void> {
  await app.connection.call({ _: 'auth.resetAuthorizations' });
}
