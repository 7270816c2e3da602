import type { RandomSource } from '../crypto/port.ts';

/** A random signed 64-bit integer. */
export function randomLong(random: RandomSource): bigint {
  const bytes = random.randomBytes(8);
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true);
}
