import type { Entry, Schema } from '../src/schema/entry.ts';
import type { AllSchemas } from './all-schemas.ts';
import { keyOf, type OldDefinition } from './compare-up.ts';
import { answerClasses } from './emit-definitions.ts';
import { emitObject } from './emit-types.ts';

const boxedTypes = (schema: Schema): Set<string> =>
  new Set(schema.entries.filter(({ kind }) => kind === 'class').map(({ type }) => type));

function emitLayer(layer: number, entries: readonly Entry[], schemas: AllSchemas): string {
  const ids = new Set(schemas.canonical.entries.map(({ id }) => id));
  const types = boxedTypes(schemas.canonical);
  const own = entries.filter(({ id }) => !ids.has(id));
  // Objects inside are canonical and mapped when they are written; only types of the past are the layer's own.
  const reference = (type: string): string => {
    if (types.has(type)) return `Types[${JSON.stringify(type)}]`;
    const names = own
      .filter((entry) => entry.type === type)
      .map(({ name }) => `Layers[${layer}][${JSON.stringify(name)}]`);
    return names.length > 0 ? `(${names.join(' | ')})` : 'never';
  };
  const lines = own.map((entry) => `    ${JSON.stringify(entry.name)}: ${emitObject(entry, reference)};`);
  return `  ${layer}: {\n${lines.join('\n')}\n  };`;
}

/** Declarations of what older layers say differently, in answers and in requests. */
export function emitOldTypes(schemas: AllSchemas, old: readonly OldDefinition[]): string {
  const types = boxedTypes(schemas.canonical);
  const reference = (type: string): string => (types.has(type) ? `Types[${JSON.stringify(type)}]` : 'never');
  const layers = answerClasses(schemas).map(([layer, entries]) => emitLayer(layer, entries, schemas));
  const definitions = old.map(({ entry }) => `  ${JSON.stringify(keyOf(entry))}: ${emitObject(entry, reference)};`);
  return [
    `/** Constructors of older layers that answers are written with and that are not today's. */`,
    `export interface Layers {\n${layers.join('\n')}\n}`,
    `/** Definitions of older layers that requests can hold, by name and id; objects inside are canonical. */`,
    `export interface OldDefinitions {\n${definitions.join('\n')}\n}\n`,
  ].join('\n');
}
