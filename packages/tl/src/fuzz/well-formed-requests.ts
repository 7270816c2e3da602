import { canonicalClasses, canonicalMethods, readableClasses } from '../../generated/api.js';
import { classCount, definitionCount, entryAt, isMethodAt } from '../definitions.ts';
import type { Entry } from '../schema/entry.ts';
import type { PseudoRandom } from '../testing/pseudo-random.ts';
import { RandomObjects } from '../testing/random-objects.ts';
import { SchemaWriter } from '../testing/schema-writer.ts';

function entriesWhere(isWanted: (index: number) => boolean): Entry[] {
  return Array.from({ length: definitionCount }, (_, index) => index)
    .filter(isWanted)
    .map(entryAt);
}

/** Requests as clients send them, of today's and older definitions, `count` in all. */
export function wellFormedRequests(count: number, random: PseudoRandom): Uint8Array[] {
  const classes = entriesWhere((index) => index < canonicalClasses);
  const oldClasses = entriesWhere((index) => index >= canonicalClasses && index < readableClasses);
  const methods = entriesWhere(isMethodAt);
  // Calls inside calls are today's: the writer knows one definition of each name.
  const schema = [...classes, ...entriesWhere((index) => isMethodAt(index) && index < classCount + canonicalMethods)];
  const objects = new RandomObjects(schema);
  const writer = new SchemaWriter(schema);
  const requests = Array.from({ length: count }, () => {
    const method = random.pick(methods);
    return writer.writeAs(method, objects.of(method, random, random.pick(['none', 'some', 'all'])));
  });
  // Objects of older layers come in requests too; mutations put them into place.
  const fragments = oldClasses.map((entry) => writer.writeAs(entry, objects.of(entry, random, 'all')));
  return [...requests, ...fragments];
}
