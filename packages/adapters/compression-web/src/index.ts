import { Gunzip, gzipSync } from 'fflate';
import type { Compression } from '@suaka/mtproto/client';

const LEVEL = 6;
/** Input goes in by pieces, so that a bomb is noticed before it has gone off. */
const PIECE_BYTES = 4096;

/** gzip by fflate: DecompressionStream is asynchronous, and a session answers in one step. */
export const webCompression: Compression = {
  gzip: (bytes) => gzipSync(bytes, { level: LEVEL }),
  gunzip: inflate,
};

function inflate(bytes: Uint8Array, outputBytesMax: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let total = 0;
  let isWhole = false;
  const stream = new Gunzip((piece, isLast) => {
    total += piece.length;
    if (total > outputBytesMax) throw new RangeError(`inflates past ${outputBytesMax} bytes`);
    pieces.push(piece);
    isWhole = isLast;
  });
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    stream.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
  }
  if (!isWhole) throw new RangeError('gzip data end too early');
  return join(pieces, total);
}

function join(pieces: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
