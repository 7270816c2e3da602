import { encodeMt } from '@suaka/tl/mtproto';
import type { ClientKeyCrypto, Crypto, RsaPublicKey } from '../crypto/port.ts';
import type { InnerData } from './inner-data.ts';
import { rsaPad, sha1Pad } from './rsa-pad.ts';

/** RSA_PAD of 2021, or the SHA-1 padding that older clients still send. */
export type RsaPadding = 'rsa-pad' | 'sha1';

export interface SealOptions {
  readonly crypto: Crypto;
  readonly keyCrypto: ClientKeyCrypto;
  readonly dcId?: number;
  readonly expiresInSeconds?: number;
  readonly padding?: RsaPadding;
}

/** The fields that all four constructors of P_Q_inner_data share. */
type InnerFields = Omit<Extract<InnerData, { _: 'p_q_inner_data' }>, '_'>;

/** The encrypted_data of req_DH_params (core.telegram.org/mtproto/auth_key, step 4). */
export async function sealInnerData(options: SealOptions, key: RsaPublicKey, fields: InnerFields): Promise<Uint8Array> {
  const { crypto, keyCrypto, padding = 'rsa-pad' } = options;
  const data = encodeMt(innerData(options, fields));
  return keyCrypto.rsaPublic(key, padding === 'sha1' ? sha1Pad(crypto, data) : padBelow(crypto, data, key.modulus));
}

/** RSA_PAD until the block, read as a number, is below the modulus. */
function padBelow(crypto: Crypto, data: Uint8Array, modulus: Uint8Array): Uint8Array {
  const block = rsaPad(crypto, data);
  return isBelow(block, modulus) ? block : padBelow(crypto, data, modulus);
}

function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  const index = a.findIndex((byte, at) => byte !== b[at]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}

/** The constructor follows from what is asked for. */
function innerData({ dcId: dc, expiresInSeconds: expires_in }: SealOptions, fields: InnerFields): InnerData {
  if (expires_in === undefined) {
    return dc === undefined ? { _: 'p_q_inner_data', ...fields } : { _: 'p_q_inner_data_dc', ...fields, dc };
  }
  return dc === undefined
    ? { _: 'p_q_inner_data_temp', ...fields, expires_in }
    : { _: 'p_q_inner_data_temp_dc', ...fields, dc, expires_in };
}
