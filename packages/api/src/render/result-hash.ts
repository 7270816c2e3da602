/** A hash over the ids of a result, by which a client says that it has it already. Source: core.telegram.org/api/offsets */
export function resultHash(ids: readonly number[]): bigint {
  let hash = 0n;
  for (const id of ids) {
    hash ^= hash >> 21n;
    hash ^= BigInt.asUintN(64, hash << 35n);
    hash ^= hash >> 4n;
    hash = BigInt.asUintN(64, hash + BigInt(id));
  }
  return BigInt.asIntN(64, hash);
}
