import type { Argument, Entry, Schema } from './entry.ts';

/** Constructors that every codec handles by hand: they are part of the language, not of the schema. */
const builtIn = new Set(['boolFalse', 'boolTrue', 'true', 'vector', 'error', 'null']);

const linePattern = /^(?<name>[\w.]+)#(?<id>[0-9a-f]+)\s+(?<args>.*?)\s*=\s*(?<type>[\w.<>% ]+);$/u;

function readArgument(text: string): Argument {
  const [name, declared] = text.split(':');
  if (name === undefined || declared === undefined) throw new Error(`not an argument: ${text}`);
  const conditional = /^(?<field>\w+)\.(?<bit>\d+)\?(?<type>.+)$/u.exec(declared)?.groups;
  const full = conditional?.['type'] ?? declared;
  const vector = /^[Vv]ector<(?<item>.+)>$/u.exec(full)?.groups?.['item'];
  return {
    name,
    type: vector ?? full,
    isVector: vector !== undefined,
    flag: conditional && { field: conditional['field'] ?? '', bit: Number(conditional['bit']) },
  };
}

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
    const groups = linePattern.exec(line)?.groups;
    if (groups === undefined) continue;
    const name = groups['name'] ?? '';
    if (builtIn.has(name)) continue;
    const args = (groups['args'] ?? '')
      .split(/\s+/u)
      .filter((part) => part !== '' && !part.startsWith('{'))
      .map(readArgument)
      .map((argument) =>
        argument.type === 'long' && longIsInt53(name, argument.name) ? { ...argument, type: 'int53' } : argument,
      );
    entries.push({
      kind,
      name,
      id: Number.parseInt(groups['id'] ?? '', 16) >>> 0,
      type: (groups['type'] ?? '').trim().replace(/^[Vv]ector<?\s*(.+?)>?$/u, 'Vector<$1>'),
      args,
    });
  }
  return { layer, entries };
}
