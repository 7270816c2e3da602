import type { PseudoRandom } from './pseudo-random.ts';

const longOf = (random: PseudoRandom): bigint =>
  BigInt.asIntN(64, (BigInt(random.uint()) << 32n) | BigInt(random.uint()));

const edgeInts = [0, 1, -1, 0x7f_ff_ff_ff, -0x80_00_00_00];
const edgeIds = [0, 1, 777_000, 2 ** 40, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
const edgeLongs = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n)];
const edgeDoubles = [0, 0.5, -1.25, 1e300, Number.POSITIVE_INFINITY];
const texts = ['', 'a', 'salam', 'Zoë', '😀', 'ключ', 'x'.repeat(253), 'é'.repeat(150), 'z'.repeat(300)];
const byteLengths = [0, 1, 3, 4, 253, 254, 300];

/** Values of the bare types, edges of their ranges among them. */
export const randomBare: Readonly<Record<string, (random: PseudoRandom) => unknown>> = {
  int: (random) => (random.oneIn(3) ? random.pick(edgeInts) : random.uint() | 0),
  int53: (random) => (random.oneIn(3) ? random.pick(edgeIds) : random.uint() * 0x2_00_00),
  long: (random) => (random.oneIn(3) ? random.pick(edgeLongs) : longOf(random)),
  double: (random) => (random.oneIn(3) ? random.pick(edgeDoubles) : random.uint() / 1000),
  string: (random) => random.pick(texts),
  bytes: (random) => random.bytes(random.pick(byteLengths)),
  int128: (random) => random.bytes(16),
  int256: (random) => random.bytes(32),
  Bool: (random) => random.oneIn(2),
};
