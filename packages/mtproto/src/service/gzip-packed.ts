import type { Compression } from '../ports/compression.ts';
import { GZIP_PACKED_ID } from './constructor-id.ts';

/** An object may inflate to this and no further: a few kilobytes of gzip can hold gigabytes. */
export const INFLATED_BYTES_MAX = 4 * 1024 * 1024;
const SHORT_BYTES_MAX = 253;
const LONG_MARK = 254;

/** The object inside a `gzip_packed` body, or undefined where it is malformed or too large. */
export function inflatePacked(compression: Compression, body: Uint8Array): Uint8Array | undefined {
  const packed = packedData(body);
  if (packed === undefined) return undefined;
  try {
    const object = compression.gunzip(packed, INFLATED_BYTES_MAX);
    return object.length >= 4 && object.length % 4 === 0 ? object : undefined;
  } catch {
    return undefined;
  }
}

function packedData(body: Uint8Array): Uint8Array | undefined {
  const mark = body[4];
  if (mark === undefined || body.length < 8) return undefined;
  const start = mark === LONG_MARK ? 8 : 5;
  const length = mark === LONG_MARK ? readLength(body) : mark;
  if (mark > LONG_MARK || start + length > body.length) return undefined;
  return body.subarray(start, start + length);
}

const readLength = (body: Uint8Array): number => (body[5] ?? 0) | ((body[6] ?? 0) << 8) | ((body[7] ?? 0) << 16);

/** `object` as a `gzip_packed` body, or `object` itself where that is not smaller. */
export function packSmaller(compression: Compression, object: Uint8Array): Uint8Array {
  const packed = compression.gzip(object);
  const headerBytes = packed.length > SHORT_BYTES_MAX ? 4 : 1;
  const bytes = 4 + Math.ceil((headerBytes + packed.length) / 4) * 4;
  if (bytes >= object.length) return object;
  const body = new Uint8Array(bytes);
  const view = new DataView(body.buffer);
  view.setUint32(0, GZIP_PACKED_ID, true);
  if (headerBytes === 4) view.setUint32(4, ((packed.length << 8) | LONG_MARK) >>> 0, true);
  else body[4] = packed.length;
  body.set(packed, 4 + headerBytes);
  return body;
}
