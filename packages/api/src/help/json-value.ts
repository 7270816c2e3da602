import type { Tl } from '@suaka/tl';

/** What a JSONValue can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Turns plain data into the protocol's own JSON. Source: core.telegram.org/type/JSONValue */
export function renderJson(value: Json): Tl<'JSONValue'> {
  if (value === null) return { _: 'jsonNull' };
  if (typeof value === 'boolean') return { _: 'jsonBool', value };
  if (typeof value === 'number') return { _: 'jsonNumber', value };
  if (typeof value === 'string') return { _: 'jsonString', value };
  if (isList(value)) return { _: 'jsonArray', value: value.map(renderJson) };
  const entries = Object.entries(value);
  return {
    _: 'jsonObject',
    value: entries.map(([key, item]) => ({ _: 'jsonObjectValue', key, value: renderJson(item) })),
  };
}

// Array.isArray does not narrow a readonly array.
const isList = (value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] =>
  Array.isArray(value);
