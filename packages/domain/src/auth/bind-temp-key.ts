import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { AuthKeys } from './auth-keys.ts';
import { isTemporary, type KeyRecord } from './key-record.ts';

/** What the encrypted proof of a binding says. */
export interface Binding {
  readonly nonce: bigint;
  readonly tempAuthKeyId: bigint;
  readonly permAuthKeyId: bigint;
  /** The session in which the temporary key is bound. */
  readonly tempSessionId: bigint;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Opens the proof with the permanent key; undefined where it was not made with it, or not for the
 * message `msgId`. Source: core.telegram.org/method/auth.bindTempAuthKey
 */
export type OpenBinding = (
  permKey: { readonly id: bigint; readonly bytes: Uint8Array },
  msgId: bigint,
  encrypted: Uint8Array,
) => Binding | undefined;

export interface BindRequest {
  /** The key that the request came over. */
  readonly key: KeyRecord;
  /** What the caller says outside of the proof. */
  readonly claim: Binding;
  /** Of the message that carried the request. */
  readonly msgId: bigint;
  readonly encrypted: Uint8Array;
}

/** How far the expiry that the client names may be from ours: its clock may differ, and both round. */
const expiryDriftS = 300;

/**
 * Binds a temporary key to the permanent one whose holder proves that both are theirs.
 * @throws TEMP_AUTH_KEY_EMPTY, EXPIRES_AT_INVALID, ENCRYPTED_MESSAGE_INVALID, TEMP_AUTH_KEY_ALREADY_BOUND
 */
export async function bindTempKey(
  parts: { readonly keys: AuthKeys; readonly clock: Clock; readonly openBinding: OpenBinding },
  { key, claim, msgId, encrypted }: BindRequest,
): Promise<void> {
  if (!isTemporary(key)) throw rpcError('TEMP_AUTH_KEY_EMPTY');
  const isExpired = claim.expiresAt <= nowSeconds(parts.clock);
  if (isExpired || claim.expiresAt > key.expiresAt + expiryDriftS) throw rpcError('EXPIRES_AT_INVALID');
  const permanent = await parts.keys.find(claim.permAuthKeyId);
  if (permanent === undefined || isTemporary(permanent)) throw rpcError('ENCRYPTED_MESSAGE_INVALID');
  const proof = parts.openBinding(permanent, msgId, encrypted);
  if (proof === undefined || !isSame(proof, claim)) throw rpcError('ENCRYPTED_MESSAGE_INVALID');
  if (!(await parts.keys.bind(key, permanent))) throw rpcError('TEMP_AUTH_KEY_ALREADY_BOUND');
}

const isSame = (a: Binding, b: Binding): boolean =>
  a.nonce === b.nonce &&
  a.tempAuthKeyId === b.tempAuthKeyId &&
  a.permAuthKeyId === b.permAuthKeyId &&
  a.tempSessionId === b.tempSessionId &&
  a.expiresAt === b.expiresAt;
