import { decodeMtPrefix, encodeMt, type MtObject } from '@suaka/tl/mtproto';
import { TlError } from '@suaka/tl/runtime';
import { concat } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import type { Crypto, Hashes } from '../crypto/port.ts';
import type { ExchangeKeys } from './nonces.ts';

const hashBytes = 20;
const blockBytes = 16;

/** The DH inner data of both sides fits in well below this. */
const sealedBytesMax = 1024;

/** data_with_hash := SHA1(data) + data + 0 to 15 random bytes, under AES-256-IGE. */
export function sealHashed(crypto: Crypto, { key, iv }: ExchangeKeys, value: MtObject): Uint8Array {
  const data = encodeMt(value);
  const padding = crypto.randomBytes(-(hashBytes + data.length) & (blockBytes - 1));
  const sealed = concat(crypto.sha1(data), data, padding);
  crypto.igeEncrypt(sealed, key, iv);
  return sealed;
}

/** The reverse of `sealHashed`; `undefined` where the hash or the shape is wrong. */
export function openHashed(crypto: Crypto, { key, iv }: ExchangeKeys, sealed: Uint8Array): MtObject | undefined {
  if (sealed.length % blockBytes !== 0 || sealed.length > sealedBytesMax) return undefined;
  const opened = sealed.slice();
  crypto.igeDecrypt(opened, key, iv);
  const content = readHashed(crypto, opened);
  return content !== undefined && content.spareBytes < blockBytes ? content.value : undefined;
}

/** Reads SHA1(data) + data, where only the object itself tells how long data is. */
export function readHashed(
  hashes: Hashes,
  bytes: Uint8Array,
): { readonly value: MtObject; readonly spareBytes: number } | undefined {
  if (bytes.length < hashBytes + 4) return undefined;
  const found = decodePrefix(bytes.subarray(hashBytes));
  if (found === undefined) return undefined;
  const end = hashBytes + found.end;
  const hash = hashes.sha1(bytes.subarray(hashBytes, end));
  if (!equalBytes(hash, bytes.subarray(0, hashBytes))) return undefined;
  return { value: found.value, spareBytes: bytes.length - end };
}

/** Decodes an object that padding may follow; `undefined` for anything malformed. */
export function decodePrefix(bytes: Uint8Array): { value: MtObject; end: number } | undefined {
  try {
    return decodeMtPrefix(bytes);
  } catch (error) {
    if (error instanceof TlError) return undefined;
    throw error;
  }
}
