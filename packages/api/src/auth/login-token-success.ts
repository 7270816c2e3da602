import type { UserCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { accessSelf } from '../access/access-self.ts';
import type { Call, UserCall } from '../handler.ts';
import { renderSelf } from '../render/users.ts';
import { noteSignedIn } from './note-sign-in.ts';

/** The caller's token was accepted. Source: core.telegram.org/constructor/auth.loginTokenSuccess */
export async function loginTokenSuccess(call: Call, card: UserCard): Promise<TlOf<'auth.loginTokenSuccess'>> {
  await noteSignedIn(call, card);
  return {
    _: 'auth.loginTokenSuccess',
    authorization: { _: 'auth.authorization', user: renderSelf(call.services, card) },
  };
}

export const isSignedIn = (call: Call): call is UserCall => call.caller.userId !== undefined;

/** The authorization that the caller has. */
export const ownAuthorization = async (call: UserCall): Promise<TlOf<'auth.authorization'>> => ({
  _: 'auth.authorization',
  user: renderSelf(call.services, await accessSelf(call)),
});
