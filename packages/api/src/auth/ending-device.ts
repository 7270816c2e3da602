import type { EndingDevice } from '@suaka/domain';
import { accessOwnKey } from '../access/access-key.ts';
import type { UserCall } from '../handler.ts';

/** The calling device, which ends authorizations. */
export async function endingDevice(call: UserCall): Promise<EndingDevice> {
  const { authKeyId, sessionId } = call.caller;
  return { keyId: (await accessOwnKey(call)).id, origin: { authKeyId, sessionId } };
}
