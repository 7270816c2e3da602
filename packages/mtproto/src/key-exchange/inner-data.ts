import type { MtObject, MtTl } from '@suaka/tl/mtproto';
import { equalBytes } from '../bytes/equal.ts';
import type { Crypto } from '../crypto/port.ts';
import { decodePrefix, readHashed } from './hashed-data.ts';
import type { Pq } from './pq-pool.ts';
import { rsaUnpad } from './rsa-pad.ts';

export type InnerData = MtTl<'P_Q_inner_data'>;

/**
 * Reads P_Q_inner_data out of an RSA block, whichever of the two paddings it has. `undefined` where
 * neither hash fits.
 */
export function readInnerData(crypto: Crypto, block: Uint8Array): InnerData | undefined {
  const unpadded = rsaUnpad(crypto, block);
  const value = unpadded === undefined ? readHashed(crypto, block.subarray(1))?.value : decodePrefix(unpadded)?.value;
  return value !== undefined && isInnerData(value) ? value : undefined;
}

const constructors: ReadonlySet<string> = new Set<InnerData['_']>([
  'p_q_inner_data',
  'p_q_inner_data_dc',
  'p_q_inner_data_temp',
  'p_q_inner_data_temp_dc',
]);

const isInnerData = (value: MtObject): value is InnerData => constructors.has(value._);

/**
 * Whether the inner data repeats the plain part of its exchange. The DC in it is not looked at: clients
 * send X, 10000 + X, negative numbers and worse.
 */
export const innerDataMatches = (inner: InnerData, nonce: Uint8Array, serverNonce: Uint8Array, pq: Pq): boolean =>
  equalBytes(inner.nonce, nonce) &&
  equalBytes(inner.server_nonce, serverNonce) &&
  sameNumber(inner.pq, pq.pq) &&
  sameNumber(inner.p, pq.p) &&
  sameNumber(inner.q, pq.q);

/** Big-endian numbers, whatever zeros lead them. */
export const sameNumber = (a: Uint8Array, b: Uint8Array): boolean => equalBytes(trimZeros(a), trimZeros(b));

function trimZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(first < 0 ? bytes.length : first);
}

/** For how long a temporary key is asked, in seconds; `undefined` for a permanent one. */
export const expiresInOf = (inner: InnerData): number | undefined =>
  inner._ === 'p_q_inner_data_temp' || inner._ === 'p_q_inner_data_temp_dc' ? inner.expires_in : undefined;
