import { createHash } from 'node:crypto';

/** So many of the names, chosen by a seed; the same ones for the same names and seed. */
export const sampleOf = (names: readonly string[], length: number, seed: number): readonly string[] =>
  names
    .map((name) => ({ name, place: createHash('sha256').update(`${seed} ${name}`).digest('hex') }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, length)
    .map(({ name }) => name);
