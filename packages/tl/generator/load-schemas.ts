import { createRequire } from 'node:module';
import tl143 from 'tl-143/tl/apiTl.js';
import tl145 from 'tl-145/tl/apiTl.js';
import tl152 from 'tl-152/tl/apiTl.js';
import tl198 from 'tl-198/tl/apiTl.js';
import service from 'tl-198/tl/schemaTl.js';
import tl214 from 'tl-214/tl/apiTl.js';
import type { Entry, Schema } from '../src/schema/entry.ts';
import { readJsonSchema } from './read-json-schema.ts';
import { readTlText } from './read-tl-text.ts';

const require = createRequire(import.meta.url);

/** Fields of the service schema that hold bytes, although the TL text calls them strings. */
const serviceTextFields = new Set(['error_message']);

/** mtcute's own additions are no part of the API: nobody but mtcute may hear or say them. */
const isApi = ({ name }: Entry): boolean => !name.startsWith('mtcute.');

/** The canonical schema: the newest layer that one package carries whole. */
export function loadCanonical(): Schema {
  const json = require('@mtcute/core/tl/api-schema.json') as Parameters<typeof readJsonSchema>[0];
  const { layer, entries } = readJsonSchema(json);
  return { layer, entries: entries.filter(isApi) };
}

/**
 * Ids that fit a JS number are int53 in the canonical schema and long in TL text: an old argument
 * is an id where the canonical one of that name is, or where every canonical argument so called is.
 */
function int53Rule(canonical: Schema): (entry: string, argument: string) => boolean {
  const exact = new Map<string, string>();
  const names = new Map<string, Set<string>>();
  for (const entry of canonical.entries) {
    for (const { name, type } of entry.args) {
      exact.set(`${entry.name} ${name}`, type);
      names.set(name, (names.get(name) ?? new Set()).add(type));
    }
  }
  return (entry, argument) => {
    const known = exact.get(`${entry} ${argument}`);
    if (known === 'long' || known === 'int53') return known === 'int53';
    const types = names.get(argument);
    return types?.has('int53') === true && !types.has('long');
  };
}

const texts = { 143: tl143, 145: tl145, 152: tl152, 198: tl198, 214: tl214 };

/** The schema of an older layer whose text a package carries. */
export const loadOld = (layer: keyof typeof texts, canonical: Schema): Schema =>
  readTlText(layer, texts[layer], int53Rule(canonical));

/** What the text carries besides: the fallback configuration, and salts, whose vector is bare. */
const isService = ({ name }: Entry): boolean => !/^(?:ipPort|accessPoint|help\.|tls|future_salts$)/u.test(name);

/** MTProto's own service messages; everything called string there but a text is bytes. */
export function loadService(): Schema {
  const schema = readTlText(0, service, () => false);
  const entries = schema.entries.filter(isService).map((entry): Entry => ({
    ...entry,
    args: entry.args.map((argument) =>
      argument.type === 'string' && !serviceTextFields.has(argument.name) ? { ...argument, type: 'bytes' } : argument,
    ),
  }));
  return { layer: 0, entries };
}
