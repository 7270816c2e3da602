import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { keyOf } from '../generator/compare-up.ts';
import { decodeRequest } from './codec.ts';
import { gone } from './layers/up/gone.ts';
import type { Entry } from './schema/entry.ts';
import { PseudoRandom } from './testing/pseudo-random.ts';
import { RandomObjects, type Filling } from './testing/random-objects.ts';
import { Sameness } from './testing/same.ts';
import { SchemaWriter } from './testing/schema-writer.ts';
import { schemas } from './testing/schemas.ts';
import { Shape } from './testing/shape.ts';

const { canonical, readable } = schemas;
const fillings: readonly Filling[] = ['none', 'all', 'some'];
const shape = new Shape(canonical.entries);

for (const { layer, entries } of readable) {
  const methods = entries.filter(({ kind }) => kind === 'method');
  const isGone = (entry: Entry): boolean => keyOf(entry) in gone;

  test(`every request of layer ${layer}, written by its own schema, decodes to what today's types say`, () => {
    const objects = new RandomObjects(entries, (entry) => !isGone(entry));
    const writer = new SchemaWriter(entries);
    const sameness = new Sameness(entries, canonical.entries);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new PseudoRandom(seed);
        for (const entry of methods) {
          for (const filling of fillings) {
            const sent = objects.of(entry, random, filling);
            const request = decodeRequest(writer.write(sent));
            if (isGone(entry)) {
              assert.deepEqual(request, { _: entry.name });
              continue;
            }
            assert.deepEqual(shape.problems(request), [], entry.name);
            assert.deepEqual(sameness.differences(sent, request), [], entry.name);
          }
        }
      }),
      { seed: layer, numRuns: 2, endOnFailure: true },
    );
  });
}

test('methods that are gone are called by their own names, for the host to refuse', () => {
  const { entries } = readable.find(({ layer }) => layer === 152) ?? { entries: [] };
  const bytes = new SchemaWriter(entries).write({ _: 'folders.deleteFolder', folder_id: 1 } as { _: string });
  assert.deepEqual(decodeRequest(bytes), { _: 'folders.deleteFolder' });
});
