import { rpcError, type KeyRecord } from '@suaka/domain';
import type { Call } from '../handler.ts';

/** The key that the request came over. */
export async function accessCallingKey({ services, caller }: Call): Promise<KeyRecord> {
  const key = await services.keys.find(caller.authKeyId);
  // The gateway decrypted the request with it: it can only have expired since.
  if (key === undefined) throw rpcError('AUTH_KEY_UNREGISTERED');
  return key;
}

/**
 * The permanent key that is signed in and out for the caller.
 * @throws AUTH_KEY_PERM_EMPTY over a temporary key that is not bound yet
 */
export async function accessOwnKey(call: Call): Promise<KeyRecord> {
  const owner = await call.services.keys.ownerOf(await accessCallingKey(call));
  if (owner === undefined) throw rpcError('AUTH_KEY_PERM_EMPTY');
  return owner;
}
