import type { TlObject } from '../layer-writers.ts';
import type { Argument, Entry } from '../schema/entry.ts';
import type { PseudoRandom } from './pseudo-random.ts';
import { randomBare } from './random-values.ts';

/** Which optional fields are there. */
export type Filling = 'all' | 'none' | 'some';

const depthMax = 4;
const vectorLengthMax = 3;

/** Makes objects of a schema, each of the shape that the schema says. */
export class RandomObjects {
  private readonly classes: ReadonlyMap<string, readonly Entry[]>;
  private readonly methods: readonly Entry[];
  private readonly depths = new Map<string, number>();

  /** @param isWanted says which definitions may be made for the fields of others. */
  constructor(entries: readonly Entry[], isWanted: (entry: Entry) => boolean = () => true) {
    this.classes = Map.groupBy(
      entries.filter((entry) => entry.kind === 'class' && isWanted(entry)),
      ({ type }) => type,
    );
    this.methods = entries.filter(
      (entry) => entry.kind === 'method' && isWanted(entry) && !entry.args.some(({ type }) => type === '!X'),
    );
    this.measureDepths();
  }

  /** How deep the smallest object of each type nests, found by going round until nothing changes. */
  private measureDepths(): void {
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const [type, entries] of this.classes) {
        const depth = Math.min(...entries.map((entry) => this.depthOf(entry)));
        if (depth < (this.depths.get(type) ?? Number.POSITIVE_INFINITY)) {
          this.depths.set(type, depth);
          isChanged = true;
        }
      }
    }
  }

  private depthOf({ args }: Entry): number {
    const required = args.filter(({ flag, isVector, type }) => !flag && !isVector && type !== '#' && !randomBare[type]);
    return 1 + Math.max(0, ...required.map(({ type }) => this.depths.get(type) ?? Number.POSITIVE_INFINITY));
  }

  /** True where every field of the type can be filled. */
  has(type: string): boolean {
    return (this.depths.get(type) ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
  }

  /** An object of one definition. */
  of(entry: Entry, random: PseudoRandom, filling: Filling, depth = 0): TlObject {
    const fields: Record<string, unknown> = {};
    const present = new Map<string, boolean>();
    for (const argument of entry.args) {
      const { flag, type, isVector } = argument;
      if (type === '#') continue;
      if (flag) {
        // Fields that share a bit are there together.
        const bit = `${flag.field}.${flag.bit}`;
        const isThere = present.get(bit) ?? this.isFilled(filling, random, depth);
        present.set(bit, isThere);
        if (!isThere) continue;
      }
      fields[argument.name] = isVector
        ? this.vector(argument, random, filling, depth)
        : this.one(type, random, filling, depth);
    }
    return { _: entry.name, ...fields };
  }

  private isFilled(filling: Filling, random: PseudoRandom, depth: number): boolean {
    if (filling === 'none' || depth >= depthMax) return false;
    return filling === 'all' || random.oneIn(2);
  }

  private vector({ type }: Argument, random: PseudoRandom, filling: Filling, depth: number): unknown[] {
    const length = depth >= depthMax ? 0 : random.below(vectorLengthMax + 1);
    return Array.from({ length }, () => this.one(type, random, filling, depth));
  }

  private one(type: string, random: PseudoRandom, filling: Filling, depth: number): unknown {
    if (type === 'true') return true;
    if (type === '!X') return this.of(random.pick(this.methods), random, 'none', depth + 1);
    return randomBare[type]?.(random) ?? this.ofType(type, random, filling, depth + 1);
  }

  /** An object of a boxed type; deep down the constructor that ends soonest. */
  ofType(type: string, random: PseudoRandom, filling: Filling, depth = 0): TlObject {
    const entries = (this.classes.get(type) ?? []).filter((entry) => this.depthOf(entry) < Number.POSITIVE_INFINITY);
    const smallest = entries.filter((entry) => this.depthOf(entry) === this.depths.get(type));
    const entry = random.pick(depth >= depthMax ? smallest : entries);
    return this.of(entry, random, depth < 2 ? filling : 'some', depth);
  }

  /** A value of a method's result type: an object, a bare value, or a vector of either. */
  result(type: string, random: PseudoRandom, filling: Filling): unknown {
    const item = /^Vector<(?<item>.+)>$/u.exec(type)?.groups?.['item'];
    if (item === undefined) return randomBare[type]?.(random) ?? this.ofType(type, random, filling);
    return Array.from({ length: random.below(vectorLengthMax + 1) }, () => this.result(item, random, filling));
  }
}
