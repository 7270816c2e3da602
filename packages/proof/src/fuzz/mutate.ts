import { prng } from './prng.ts';

/** Chance for one run of fuzzing, repeatable from its seed. */
export class Dice {
  private readonly draw: () => number;

  constructor(seed: number) {
    this.draw = prng(seed);
  }

  /** An integer in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.draw() * limit);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

/** Numbers at which parsers stumble. */
const edgeBytes = [0, 1, 0x7f, 0x80, 0xfe, 0xff] as const;

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const flipBit: Mutation = (bytes, dice) => {
  const at = dice.below(bytes.length);
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << dice.below(8)) : byte));
};

const setEdge: Mutation = (bytes, dice) => {
  const at = dice.below(bytes.length);
  const value = dice.pick(edgeBytes);
  return bytes.map((byte, index) => (index >= at && index < at + 4 ? value : byte));
};

const truncate: Mutation = (bytes, dice) => bytes.slice(0, dice.below(bytes.length));

const insert: Mutation = (bytes, dice) => {
  const at = dice.below(bytes.length);
  return join(bytes.subarray(0, at), dice.bytes(1 + dice.below(40)), bytes.subarray(at));
};

const repeat: Mutation = (bytes, dice) => {
  const at = dice.below(bytes.length);
  return join(bytes, bytes.subarray(at, at + 1 + dice.below(200)));
};

const replace: Mutation = (bytes, dice) => dice.bytes(dice.below(bytes.length * 2));

const mutations = [flipBit, flipBit, setEdge, truncate, insert, repeat, replace] as const;

/** The same bytes with one to three things wrong. */
export function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  let bent = bytes;
  for (let left = 1 + dice.below(3); left > 0 && bent.length > 0; left -= 1) bent = dice.pick(mutations)(bent, dice);
  return bent;
}
