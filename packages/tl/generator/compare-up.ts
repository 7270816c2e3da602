import { gone } from '../src/layers/up/gone.ts';
import { ups } from '../src/layers/up/index.ts';
import { resultMappings } from '../src/layers/results/index.ts';
import { oldLayers } from '../src/layers/layers.ts';
import type { Entry } from '../src/schema/entry.ts';
import type { AllSchemas } from './all-schemas.ts';
import { compareFields } from './compare-fields.ts';
import { requestTypes } from './reach.ts';

/** An old definition that requests can hold, and what differs between it and today's. */
export interface OldDefinition {
  readonly entry: Entry;
  readonly layers: readonly number[];
  readonly differences: readonly string[];
}

export const keyOf = ({ name, id }: Entry): string => `${name}#${id.toString(16)}`;

function differences(entry: Entry, today: Entry | undefined): string[] {
  if (today === undefined || today.kind !== entry.kind) return ['gone'];
  const { clashes, lost } = compareFields(entry, today);
  const type = entry.kind === 'class' && entry.type !== today.type ? [`${entry.type} became ${today.type}`] : [];
  return [...clashes, ...lost.map((name) => `${name} has no place`), ...type];
}

/** Every definition that requests of an older layer can hold and whose id today's schema lacks. */
export function oldDefinitions({ canonical, readable }: AllSchemas): OldDefinition[] {
  const ids = new Set(canonical.entries.map(({ id }) => id));
  const today = new Map(canonical.entries.map((entry) => [entry.name, entry]));
  const found = new Map<number, { entry: Entry; layers: number[]; differences: string[] }>();
  for (const schema of readable) {
    const types = requestTypes(schema);
    for (const entry of schema.entries) {
      if (ids.has(entry.id) || (entry.kind === 'class' && !types.has(entry.type))) continue;
      const known = found.get(entry.id) ?? {
        entry,
        layers: [],
        differences: differences(entry, today.get(entry.name)),
      };
      known.layers.push(schema.layer);
      found.set(entry.id, known);
    }
  }
  return [...found.values()];
}

/** Old definitions that differ and that nothing maps, and mappings of what is not there. */
export function upProblems(definitions: readonly OldDefinition[]): string[] {
  const mapped = new Set<string>([...ups.flatMap(({ keys }) => keys), ...Object.keys(gone)]);
  const known = new Set(definitions.map(({ entry }) => keyOf(entry)));
  const missing = definitions
    .filter((each) => each.differences.length > 0 && !mapped.has(keyOf(each.entry)))
    .map(({ entry, layers, differences: list }) => `up, layers ${layers.join()}: ${keyOf(entry)}: ${list.join(', ')}`);
  const stale = [...mapped].filter((key) => !known.has(key)).map((key) => `up: ${key} is not in any layer`);
  return [...missing, ...stale];
}

/** Methods whose result type changed and that nothing maps. */
export function resultProblems({ canonical, layers }: AllSchemas): string[] {
  const today = new Map(canonical.entries.map((entry) => [entry.name, entry]));
  return oldLayers.flatMap((layer) =>
    layers[layer].entries
      .filter(({ kind, name }) => kind === 'method' && today.has(name))
      .filter(({ name, type }) => today.get(name)?.type !== type)
      .filter(({ name }) => !Object.keys(gone).some((key) => key.startsWith(`${name}#`)))
      .filter(({ name }) => !resultMappings.some((each) => each.method === name && each.layers.includes(layer)))
      .map(({ name, type }) => `result, layer ${layer}: ${name}: ${today.get(name)?.type} was ${type}`),
  );
}
