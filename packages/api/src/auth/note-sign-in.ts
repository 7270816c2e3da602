import { noteSignIn, type UserCard } from '@suaka/domain';
import { accessOwnKey } from '../access/access-key.ts';
import type { Call } from '../handler.ts';

/** Tells the other devices of an account that the caller's is one of them now. */
export async function noteSignedIn(call: Call, card: UserCard): Promise<void> {
  const { authKeyId, sessionId } = call.caller;
  const key = await accessOwnKey(call);
  // The device is signed in whatever becomes of the notice: its answer must not be lost for it.
  await noteSignIn(call.services.life, card, key, { authKeyId, sessionId }).catch(() => undefined);
}
