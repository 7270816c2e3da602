import { gzipSync, unzipSync } from 'node:zlib';
import type { Compression } from '@suaka/mtproto/session';

/** Level 1 costs a third of the default and loses a tenth of the gain. */
const LEVEL = 1;
/** zlib makes a buffer of this size for its output, whose default costs more than to compress what is small. */
const chunkSizeFor = (bytes: number): number => Math.min(Math.max(bytes, 4096), 65_536);

/** gzip by zlib. What stock clients pack may have the header of zlib instead, as that of mtcute's requests: both are read. */
export const nodeCompression: Compression = {
  gzip: (bytes) => plain(gzipSync(bytes, { level: LEVEL, chunkSize: chunkSizeFor(bytes.length) })),
  gunzip: (bytes, outputBytesMax) =>
    plain(unzipSync(bytes, { maxOutputLength: outputBytesMax, chunkSize: chunkSizeFor(4 * bytes.length) })),
};

/** A Buffer's `slice` shares memory where that of other arrays copies, so none may travel further in. */
const plain = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
