import { regions } from '../day/regions.ts';

/**
 * Numbers of ordinary shape in the countries of a region, none of them twice in a run. Nobody is written to: codes for
 * them go to a provider on this machine.
 * @param salt tells runs apart that meet on one server
 */
export class OrdinaryNumbers {
  readonly #salt: number;
  readonly #next: number[] = regions.map(() => 0);

  constructor(salt: number) {
    this.#salt = salt;
  }

  next(regionIndex: number): string {
    const region = regions[regionIndex];
    if (region === undefined) throw new Error(`There is no region ${regionIndex}.`);
    const index = this.#next[regionIndex] ?? 0;
    this.#next[regionIndex] = index + 1;
    const [prefix, digits] = region.numbers[index % region.numbers.length] ?? ['62812', 8];
    const room = 10 ** digits;
    // A step that shares no factor with a power of ten walks through all numbers before any comes again.
    const place = (this.#salt + Math.floor(index / region.numbers.length) * 7_919) % room;
    return prefix + String(place).padStart(digits, '0');
  }
}
