import { readDefinition } from '../src/schema/definition.ts';
import type { Entry, Schema } from '../src/schema/entry.ts';

/** Constructors that every codec handles by hand: they are part of the language, not of the schema. */
const builtIn = new Set(['boolFalse', 'boolTrue', 'true', 'vector', 'error', 'null']);

/**
 * Reads schema text in the TL language (core.telegram.org/mtproto/TL).
 * @param longIsInt53 says of an argument of type long whether it is an id that fits a JS number.
 */
export function readTlText(
  layer: number,
  text: string,
  longIsInt53: (entry: string, argument: string) => boolean,
): Schema {
  const entries: Entry[] = [];
  let kind: Entry['kind'] = 'class';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '---functions---') kind = 'method';
    if (line === '---types---') kind = 'class';
    if (builtIn.has(line.slice(0, line.indexOf('#')))) continue;
    const entry = readDefinition(line, kind);
    if (entry === undefined) continue;
    const args = entry.args.map((argument) =>
      argument.type === 'long' && longIsInt53(entry.name, argument.name) ? { ...argument, type: 'int53' } : argument,
    );
    entries.push({ ...entry, args });
  }
  return { layer, entries };
}
