import type { SignInCaller } from '@suaka/domain';
import { accessOwnKey } from '../access/access-key.ts';
import type { Call } from '../handler.ts';

/** Who asks for a code or enters one. */
export async function signInCaller(call: Call): Promise<SignInCaller> {
  const { address, isLoopback } = call.caller;
  return { key: await accessOwnKey(call), address, isLoopback };
}
