import type { PseudoRandom } from '../testing/pseudo-random.ts';

/** Numbers that lie about lengths, counts, flags and constructors: ends of ranges, Vector, Bool, gzip_packed. */
const words = [0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff_fffe, 0xff, 0x1cb5_c415, 0x9972_75b5, 0x3072_cfa1];

type Mutation = (bytes: Uint8Array, random: PseudoRandom, others: readonly Uint8Array[]) => Uint8Array;

const cut = (bytes: Uint8Array, random: PseudoRandom): number => random.below(bytes.length + 1);
const cutWord = (bytes: Uint8Array, random: PseudoRandom): number => random.below(bytes.length / 4 + 1) * 4;
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function littleEndian(word: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, word, true);
  return bytes;
}

const mutations: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, cut(bytes, random)),
  (bytes, random) => bytes.map((byte) => (random.oneIn(24) ? random.below(256) : byte)),
  (bytes, random) => bytes.map((byte) => (random.oneIn(bytes.length) ? byte ^ (1 << random.below(8)) : byte)),
  (bytes, random) => {
    const at = cutWord(bytes, random);
    return join(bytes.subarray(0, at), littleEndian(random.pick(words)), bytes.subarray(at + 4));
  },
  (bytes, random) => {
    const at = cutWord(bytes, random);
    return join(bytes.subarray(0, at), littleEndian(random.uint()), bytes.subarray(at));
  },
  (bytes, random) => {
    const at = cutWord(bytes, random);
    return join(bytes.subarray(0, at), bytes.subarray(at + 4));
  },
  // A constructor of another request where this one has its own, or any word of it.
  (bytes, random, others) => {
    const other = random.pick(others);
    const [at, from] = [cutWord(bytes, random), cutWord(other, random)];
    return join(bytes.subarray(0, at), other.subarray(from));
  },
  (bytes, random) => {
    const [from, to] = [cutWord(bytes, random), cutWord(bytes, random)];
    return join(bytes.subarray(0, to), bytes.subarray(Math.min(from, to)));
  },
  (_bytes, random) => random.bytes(random.below(200)),
];

/** One malformed input made out of well-formed ones; once in a while it is still well-formed. */
export function mutate(bytes: Uint8Array, random: PseudoRandom, others: readonly Uint8Array[]): Uint8Array {
  let mutated = bytes;
  for (let round = random.below(3); round >= 0; round -= 1) mutated = random.pick(mutations)(mutated, random, others);
  return mutated;
}
