import type { UserCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Call } from '../handler.ts';
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
