import { Long } from '@mtcute/core';
import { loose, nameOf } from '../../conformance/loose.ts';
import type { GramLibrary } from '../../conformance/gram-connect.ts';
import type { LayerSchema } from './layer-schema.ts';
import { camelOf } from './names.ts';

type Api = Readonly<Record<string, unknown>>;
type Construct = new (fields: Readonly<Record<string, unknown>>) => object;

/** GramJS has its classes at Api.messages.SaveDraft, for the schema's messages.saveDraft. */
function constructorOf(api: Api, name: string): Construct {
  const path = name.split('.').map((part, index, parts) => (index === parts.length - 1 ? upper(part) : part));
  const found = path.reduce<unknown>((place, part) => (place as Api | undefined)?.[part], api);
  if (typeof found !== 'function') throw new Error(`GramJS has no ${name}`);
  return found as Construct;
}

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A value of mtcute's as GramJS takes it. */
export function toGram(library: GramLibrary['gram'], value: unknown): unknown {
  if (Long.isLong(value)) return BigInt(value.toString());
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (Array.isArray(value)) return value.map((item) => toGram(library, item));
  const object = loose(value);
  if (object === undefined) return value;
  const { _: name, ...fields } = object;
  const given = Object.entries(fields).map(([field, part]) => [field, toGram(library, part)]);
  return new (constructorOf(library.Api, String(name)))(Object.fromEntries(given));
}

const bare = (type: string, value: unknown): unknown => {
  if (type === 'int53') return Number(String(value));
  if (type === 'long') return Long.fromString(String(value));
  return value;
};

function fieldFromGram(schema: LayerSchema, type: string, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return [...value].map((item) => fieldFromGram(schema, type, item));
  if (type === 'int53' || type === 'long') return bare(type, value);
  return fromGram(schema, value);
}

/** An answer of GramJS as mtcute would have given it, by the fields that the layer's schema names. */
export function fromGram(schema: LayerSchema, value: unknown): unknown {
  if (Array.isArray(value)) return [...value].map((item) => fromGram(schema, item));
  if (value instanceof Uint8Array) return value;
  const object = loose(value);
  if (object === undefined) return value;
  const name = nameOf(object);
  const entry = schema.classes.get(name);
  if (entry === undefined) return value;
  const told = entry.args
    .filter(({ type }) => type !== '#')
    .map((argument) => {
      const field = camelOf(argument.name);
      return [field, fieldFromGram(schema, argument.type, object[field] ?? object[argument.name])] as const;
    })
    .filter(([, part]) => part !== undefined && part !== null);
  return { _: name, ...Object.fromEntries(told) };
}
