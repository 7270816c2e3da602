import { decodeMt, encodeMt, type MtTlOf } from '@suaka/tl/mtproto';
import { TlError } from '@suaka/tl/runtime';
import { concat } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import type { Crypto } from '../crypto/port.ts';
import { deriveKeysV1 } from './message-keys-v1.ts';
import type { AuthKey } from './types.ts';

/** What `bind_auth_key_inner` says. */
export interface Binding {
  readonly nonce: bigint;
  readonly tempAuthKeyId: bigint;
  readonly permAuthKeyId: bigint;
  /** The session in which auth.bindTempAuthKey is called. */
  readonly tempSessionId: bigint;
  /** Unix time in seconds at which the temporary key ends. */
  readonly expiresAt: number;
}

const outerHeaderBytes = 24;
/** random:int128, msg_id, seqno, length. */
const innerHeaderBytes = 32;
const bodyBytes = 40;
const plainBytes = innerHeaderBytes + bodyBytes;
const blockBytes = 16;
/** 72 bytes and the padding to whole blocks. */
const sealedBytes = 80;

/**
 * The `encrypted_message` of auth.bindTempAuthKey (core.telegram.org/method/auth.bindTempAuthKey): an
 * MTProto 1.0 message under the permanent key.
 * @param msgId the id of the message that will carry auth.bindTempAuthKey
 */
export function buildBindingMessage(crypto: Crypto, permKey: AuthKey, msgId: bigint, binding: Binding): Uint8Array {
  const header = new Uint8Array(innerHeaderBytes);
  crypto.fillRandom(header.subarray(0, 16));
  const view = new DataView(header.buffer);
  view.setBigInt64(16, msgId, true);
  view.setUint32(28, bodyBytes, true);
  const plain = concat(header, encodeMt(toTl(binding)));
  const msgKey = crypto.sha1(plain).subarray(4, 20);
  const sealed = concat(plain, crypto.randomBytes(sealedBytes - plainBytes));
  const { key, iv } = deriveKeysV1(crypto, permKey.bytes, msgKey);
  crypto.igeEncrypt(sealed, key, iv);
  const keyId = new Uint8Array(8);
  new DataView(keyId.buffer).setBigInt64(0, permKey.id, true);
  return concat(keyId, msgKey, sealed);
}

/**
 * Opens and checks an `encrypted_message`: the key it names, its message key, its message id and
 * length. `undefined` for whatever is wrong (ENCRYPTED_MESSAGE_INVALID). The caller compares the
 * binding with the call that carried it.
 */
export function openBindingMessage(
  crypto: Crypto,
  permKey: AuthKey,
  msgId: bigint,
  message: Uint8Array,
): Binding | undefined {
  const sealed = message.slice(outerHeaderBytes);
  if (sealed.length < plainBytes || sealed.length % blockBytes !== 0 || sealed.length > sealedBytes) return undefined;
  const outer = new DataView(message.buffer, message.byteOffset, message.byteLength);
  if (outer.getBigInt64(0, true) !== permKey.id) return undefined;
  const msgKey = message.slice(8, outerHeaderBytes);
  const { key, iv } = deriveKeysV1(crypto, permKey.bytes, msgKey);
  crypto.igeDecrypt(sealed, key, iv);
  const plain = sealed.subarray(0, plainBytes);
  if (!equalBytes(crypto.sha1(plain).subarray(4, 20), msgKey)) return undefined;
  const inner = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  if (inner.getBigInt64(16, true) !== msgId || inner.getUint32(28, true) !== bodyBytes) return undefined;
  return fromTl(plain.subarray(innerHeaderBytes));
}

const toTl = (binding: Binding): MtTlOf<'bind_auth_key_inner'> => ({
  _: 'bind_auth_key_inner',
  nonce: binding.nonce,
  temp_auth_key_id: binding.tempAuthKeyId,
  perm_auth_key_id: binding.permAuthKeyId,
  temp_session_id: binding.tempSessionId,
  expires_at: binding.expiresAt,
});

function fromTl(body: Uint8Array): Binding | undefined {
  try {
    const inner = decodeMt(body);
    if (inner._ !== 'bind_auth_key_inner') return undefined;
    return {
      nonce: inner.nonce,
      tempAuthKeyId: inner.temp_auth_key_id,
      permAuthKeyId: inner.perm_auth_key_id,
      tempSessionId: inner.temp_session_id,
      expiresAt: inner.expires_at,
    };
  } catch (error) {
    if (error instanceof TlError) return undefined;
    throw error;
  }
}
