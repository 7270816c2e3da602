/** In so many parts people are told apart when a lane closes to some of them. */
export const personBuckets = 64;

/**
 * The part that a person belongs to during an hour, the same on every node. Each hour draws anew, so that nobody is
 * always among the first who are turned away.
 */
export function personBucket(person: bigint | number, hour: number): number {
  const low = typeof person === 'bigint' ? Number(BigInt.asUintN(32, person ^ (person >> 32n))) : person >>> 0;
  // The finalizer of MurmurHash3, which spreads each bit over all.
  let hash = (low ^ Math.imul(hour, 0x9e3779b1)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % personBuckets;
}
