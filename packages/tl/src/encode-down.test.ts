import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fatesAt, type Fate } from '../generator/compare-down.ts';
import { encodeObject } from './codec.ts';
import type { TlObject } from './layer-writers.ts';
import { neverAnswered } from './layers/down/never-answered.ts';
import { oldLayers, type OldLayer } from './layers/layers.ts';
import type { Entry } from './schema/entry.ts';
import { PseudoRandom } from './testing/pseudo-random.ts';
import { RandomObjects, type Filling } from './testing/random-objects.ts';
import { Sameness } from './testing/same.ts';
import { SchemaReader } from './testing/schema-reader.ts';
import { schemas } from './testing/schemas.ts';
import type { AnyObject } from './types.ts';
import { writersOf } from './writers.ts';

const { canonical, layers } = schemas;
const fillings: readonly Filling[] = ['none', 'all', 'some'];
const isAnswered = ({ name }: Entry): boolean => !(name in neverAnswered);

const encode = (value: TlObject, layer: OldLayer): Uint8Array => encodeObject(value as AnyObject, layer);

/** Encodes one random object of each filling and gives what the layer's own schema reads of it to `check`. */
function eachObject(
  layer: OldLayer,
  fates: readonly Fate[],
  check: (value: TlObject, read: unknown, fate: Fate) => void,
): void {
  const objects = new RandomObjects(canonical.entries, isAnswered);
  const reader = new SchemaReader(layers[layer].entries);
  const writers = writersOf(layer);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = new PseudoRandom(seed);
      for (const fate of fates) {
        for (const filling of fillings) {
          const value = objects.of(fate.entry, random, filling);
          // What is left out of vectors need not be sayable alone.
          if (writers.has(value)) check(value, reader.read(encode(value, layer)), fate);
        }
      }
    }),
    { seed: layer, numRuns: 2, endOnFailure: true },
  );
}

for (const layer of oldLayers) {
  const fates = fatesAt(layer, layers[layer], canonical);
  const said = fates.filter(({ way }) => ['same', 'fields', 'mapped', 'substituted'].includes(way));

  test(`layer ${layer} reads with its own schema what any canonical constructor becomes, to the last byte and field`, () => {
    const sameness = new Sameness(canonical.entries, layers[layer].entries, (value) => writersOf(layer).has(value));
    eachObject(layer, said, (value, read, { way }) => {
      assert.deepEqual(sameness.differences(value, read), []);
      assert.ok(way === 'mapped' || way === 'substituted' || (read as TlObject)._ === value._, `${value._} changed`);
    });
  });

  test(`layer ${layer} leaves constructors that it lacks out of vectors and optional fields alone`, () => {
    const gone = fates.filter(({ way, note, entry }) => way === 'left out' && note === entry.type);
    const objects = new RandomObjects(canonical.entries);
    for (const { entry } of gone) {
      const value = objects.of(entry, new PseudoRandom(layer), 'none');
      assert.equal(writersOf(layer).has(value), false, entry.name);
      assert.throws(() => encode(value, layer), /cannot say/u, entry.name);
    }
  });

  test(`layer ${layer} refuses what no answer may hold, and what it has no type for`, () => {
    const names = new Set(layers[layer].entries.map(({ name }) => name));
    const refused = fates.filter(
      ({ way, entry }) => way === 'never answered' || (way === 'unreachable' && !names.has(entry.name)),
    );
    const objects = new RandomObjects(canonical.entries);
    assert.ok(refused.length > 0);
    for (const { entry } of refused) {
      const value = objects.of(entry, new PseudoRandom(layer), 'none');
      assert.throws(() => encode(value, layer), /cannot say/u, entry.name);
    }
  });
}

test('no constructor of any older layer is without a fate', () => {
  for (const layer of oldLayers) {
    const missing = fatesAt(layer, layers[layer], canonical).filter(({ way }) => way === 'missing');
    assert.deepEqual(
      missing.map(({ entry }) => entry.name),
      [],
    );
  }
});
