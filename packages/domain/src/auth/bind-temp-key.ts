import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { AuthKeys } from './auth-keys.ts';
import { isTemporary, type KeyRecord } from './key-record.ts';

/** What the caller of auth.bindTempAuthKey claims, to be found again inside the encrypted proof. */
export interface BindingClaim {
  readonly nonce: bigint;
  readonly tempKeyId: bigint;
  readonly permKeyId: bigint;
  readonly tempSessionId: bigint;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  /** The id of the message that carried the request. */
  readonly msgId: bigint;
}

/**
 * Whether `encrypted` was made with the permanent key and says what is claimed.
 * Source: core.telegram.org/method/auth.bindTempAuthKey
 */
export type ProvesBinding = (permKey: Uint8Array, encrypted: Uint8Array, claim: BindingClaim) => boolean;

export interface BindRequest {
  /** The key that the request came over. */
  readonly key: KeyRecord;
  readonly claim: BindingClaim;
  readonly encrypted: Uint8Array;
}

/** How far the expiry that the client names may be from ours: its clock may differ, and both round. */
const expiryDriftS = 300;

/**
 * Binds a temporary key to the permanent one whose holder proves that both are theirs.
 * @throws TEMP_AUTH_KEY_EMPTY, EXPIRES_AT_INVALID, ENCRYPTED_MESSAGE_INVALID, TEMP_AUTH_KEY_ALREADY_BOUND
 */
export async function bindTempKey(
  parts: { readonly keys: AuthKeys; readonly clock: Parameters<typeof nowSeconds>[0]; readonly proves: ProvesBinding },
  { key, claim, encrypted }: BindRequest,
): Promise<void> {
  if (!isTemporary(key)) throw rpcError('TEMP_AUTH_KEY_EMPTY');
  const isExpired = claim.expiresAt <= nowSeconds(parts.clock);
  if (isExpired || claim.expiresAt > key.expiresAt + expiryDriftS) throw rpcError('EXPIRES_AT_INVALID');
  const permanent = await parts.keys.find(claim.permKeyId);
  const isProven = permanent !== undefined && !isTemporary(permanent) && parts.proves(permanent.bytes, encrypted, claim);
  if (!isProven) throw rpcError('ENCRYPTED_MESSAGE_INVALID');
  if (!(await parts.keys.bind(key, permanent))) throw rpcError('TEMP_AUTH_KEY_ALREADY_BOUND');
}
