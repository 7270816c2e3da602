/**
 * The hash that a client sends to learn whether its list is current: the ids in rising order are
 * folded into 64 bits. Source: core.telegram.org/api/offsets#hash-generation
 */
export const contactsHash = (ids: readonly number[]): bigint => idsHash(ids.map(BigInt));

/** The same of longs, such as ids of documents. */
export function idsHash(ids: readonly bigint[]): bigint {
  let hash = 0n;
  for (const id of ids) {
    hash ^= hash >> 21n;
    hash ^= BigInt.asUintN(64, hash << 35n);
    hash ^= hash >> 4n;
    hash = BigInt.asUintN(64, hash + BigInt.asUintN(64, id));
  }
  return BigInt.asIntN(64, hash);
}
