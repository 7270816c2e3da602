import type { OldLayer } from '../src/layers/layers.ts';
import { resultMappings } from '../src/layers/results/index.ts';
import type { Entry, Schema } from '../src/schema/entry.ts';

const itemType = (type: string): string => /^Vector<(?<item>.+)>$/u.exec(type)?.groups?.['item'] ?? type;

const byBoxedType = (schema: Schema): Map<string, Entry[]> =>
  Map.groupBy(
    schema.entries.filter(({ kind }) => kind === 'class'),
    ({ type }) => type,
  );

/** All boxed types that the fields of `roots` lead to, in the terms of one schema. */
function closure(schema: Schema, roots: readonly string[]): Set<string> {
  const classes = byBoxedType(schema);
  const reached = new Set<string>();
  const pending = roots.map(itemType);
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    for (const { args } of classes.get(type) ?? []) pending.push(...args.map((argument) => argument.type));
  }
  return reached;
}

/** What requests of a schema can hold. */
export const requestTypes = (schema: Schema): Set<string> =>
  closure(
    schema,
    schema.entries.filter(({ kind }) => kind === 'method').flatMap(({ args }) => args.map(({ type }) => type)),
  );

/** The result type that a client of `layer` is sent, after the mapping of results. */
export function resultType(layer: OldLayer, method: string, canonicalType: string): string {
  const mapping = resultMappings.find((each) => each.method === method && each.layers.includes(layer));
  return mapping?.type ?? canonicalType;
}

/** What answers and updates to a client of an old layer can hold. */
export function answerTypes(layer: OldLayer, schema: Schema, canonical: Schema): Set<string> {
  const today = new Map(canonical.entries.map((entry) => [entry.name, entry]));
  const results = schema.entries
    .filter(({ kind }) => kind === 'method')
    .map(({ name, type }) => resultType(layer, name, today.get(name)?.type ?? type));
  return closure(schema, [...results, 'Updates']);
}
