import { concat } from '../bytes/concat.ts';
import type { Hashes } from '../crypto/port.ts';

/** The AES key and vector under which both sides exchange their DH values. */
export interface ExchangeKeys {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

/** tmp_aes_key and tmp_aes_iv of core.telegram.org/mtproto/auth_key, step 6. */
export function exchangeKeys(hashes: Hashes, newNonce: Uint8Array, serverNonce: Uint8Array): ExchangeKeys {
  const newServer = hashes.sha1(concat(newNonce, serverNonce));
  const serverNew = hashes.sha1(concat(serverNonce, newNonce));
  const newNew = hashes.sha1(concat(newNonce, newNonce));
  return {
    key: concat(newServer, serverNew.subarray(0, 12)),
    iv: concat(serverNew.subarray(12, 20), newNew, newNonce.subarray(0, 4)),
  };
}

/** new_nonce_hash of server_DH_params_fail: the lower 128 bits of SHA-1 of new_nonce. */
export const newNonceHash = (hashes: Hashes, newNonce: Uint8Array): Uint8Array => hashes.sha1(newNonce).slice(4, 20);

/** Which answer a new_nonce_hash stands for: 1 in dh_gen_ok, 2 in dh_gen_retry, 3 in dh_gen_fail. */
export type AnswerNumber = 1 | 2 | 3;

/** new_nonce_hash1, 2 and 3 (core.telegram.org/mtproto/auth_key, step 9). */
export const numberedNonceHash = (
  hashes: Hashes,
  newNonce: Uint8Array,
  number: AnswerNumber,
  auxHash: Uint8Array,
): Uint8Array => hashes.sha1(concat(newNonce, Uint8Array.of(number), auxHash)).slice(4, 20);

/** The first server salt: new_nonce xor server_nonce in their first eight bytes. */
export function initialSalt(newNonce: Uint8Array, serverNonce: Uint8Array): bigint {
  const salt = new Uint8Array(8);
  for (let index = 0; index < 8; index += 1) salt[index] = (newNonce[index] ?? 0) ^ (serverNonce[index] ?? 0);
  return new DataView(salt.buffer).getBigInt64(0, true);
}
