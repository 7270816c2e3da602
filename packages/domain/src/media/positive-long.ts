import type { Random } from '../ports/random.ts';

/** An id of 63 random bits: clients of some languages order and print ids, and expect no sign. */
export const positiveLong = (random: Random): bigint => BigInt.asUintN(63, random.long()) | 1n;
