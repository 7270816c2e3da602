import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { encodeResult } from './codec.ts';
import { neverAnswered } from './layers/down/never-answered.ts';
import { oldLayers } from './layers/layers.ts';
import { PseudoRandom } from './testing/pseudo-random.ts';
import { RandomObjects, type Filling } from './testing/random-objects.ts';
import { SchemaReader } from './testing/schema-reader.ts';
import { schemas } from './testing/schemas.ts';
import type { MethodName } from './types.ts';
import { writersOf } from './writers.ts';

const { canonical, layers } = schemas;
const today = new Map(canonical.entries.map((entry) => [entry.name, entry]));
const fillings: readonly Filling[] = ['none', 'all', 'some'];
/** Hosts let nobody join by web view whose layer has no such answer. */
const unsayable = new Set([...Object.keys(neverAnswered), 'messages.chatInviteJoinResultWebView']);

for (const layer of oldLayers) {
  test(`layer ${layer} reads the result of each of its methods as the type that its own schema says`, () => {
    const objects = new RandomObjects(canonical.entries, ({ name }) => !unsayable.has(name));
    const reader = new SchemaReader(layers[layer].entries);
    const methods = layers[layer].entries.filter(
      ({ kind, name, type }) => kind === 'method' && today.has(name) && type !== 'X',
    );
    let read = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new PseudoRandom(seed);
        for (const method of methods) {
          // What an old method has in common with today's is its name alone; see up/gone.ts.
          if (method.name === 'phone.createConferenceCall') continue;
          for (const filling of fillings) {
            const value = objects.result(today.get(method.name)?.type ?? '', random, filling);
            if (typeof value === 'object' && '_' in (value as object) && !writersOf(layer).has(value as { _: string }))
              continue;
            reader.read(encodeResult(method.name as MethodName, value, layer), method.type);
            read += 1;
          }
        }
      }),
      { seed: layer, numRuns: 2, endOnFailure: true },
    );
    assert.ok(read > methods.length * 5, `only ${read} results were read`);
  });
}

test('results whose type changed say the same in the words of the layer', () => {
  const { entries } = layers[144];
  const read = (method: MethodName, value: unknown, type: string): unknown =>
    new SchemaReader(entries).read(encodeResult(method, value, 144), type);
  const updates = { _: 'updates', updates: [], users: [], chats: [], date: 5, seq: 0 };
  assert.deepEqual(
    read('messages.createChat', { _: 'messages.invitedUsers', updates, missing_invitees: [] }, 'Updates'),
    updates,
  );
  assert.equal(read('messages.report', { _: 'reportResultReported' }, 'Bool'), true);
  assert.equal(read('messages.report', { _: 'reportResultChooseOption', title: '', options: [] }, 'Bool'), false);
  const filters = [{ _: 'dialogFilterDefault' }];
  assert.deepEqual(
    read('messages.getDialogFilters', { _: 'messages.dialogFilters', filters }, 'Vector<DialogFilter>'),
    filters,
  );
  const readers = [{ _: 'readParticipantDate', user_id: 10_000_000, date: 1 }];
  assert.deepEqual(read('messages.getMessageReadParticipants', readers, 'Vector<long>'), [10_000_000n]);
});
