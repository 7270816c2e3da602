import { loose } from '../../conformance/loose.ts';
import type { LayerSchema } from './layer-schema.ts';
import { camelOf } from './names.ts';

const partsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * Names the first thing in a request that a layer has no words for: a method, a constructor or a field. A library of
 * that layer would leave it out without a word, and the check would prove something else.
 */
export function unsayableIn(schema: LayerSchema, request: unknown): string | undefined {
  const object = loose(request);
  const name = object?.['_'];
  if (object === undefined || typeof name !== 'string') return undefined;
  const entry = schema.methods.get(name) ?? schema.classes.get(name);
  if (entry === undefined) return name;
  const fields = new Set(entry.args.map((argument) => camelOf(argument.name)));
  for (const [field, value] of Object.entries(object)) {
    if (field === '_' || value === undefined || value === false) continue;
    if (!fields.has(field)) return `${name}.${field}`;
    for (const part of partsOf(value)) {
      const missing = unsayableIn(schema, part);
      if (missing !== undefined) return missing;
    }
  }
  return undefined;
}
