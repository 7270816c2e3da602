/** Randomness, so that a run can be repeated from one seed. The system adapter is cryptographic. */
export interface Random {
  bytes(length: number): Uint8Array;
  /** An integer in [0, limit), limit at most 2^32. */
  below(limit: number): number;
  /** A uniformly random signed 64-bit integer. */
  long(): bigint;
}
