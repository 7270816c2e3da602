import type { Argument, Entry } from './entry.ts';

const linePattern = /^(?<name>[\w.]+)#(?<id>[0-9a-f]+)\s+(?<args>.*?)\s*=\s*(?<type>[\w.<>% ]+);?$/u;

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

/** Reads one line in the TL language (core.telegram.org/mtproto/TL); undefined where it defines nothing. */
export function readDefinition(line: string, kind: Entry['kind']): Entry | undefined {
  const groups = linePattern.exec(line)?.groups;
  if (groups === undefined) return undefined;
  return {
    kind,
    name: groups['name'] ?? '',
    id: Number.parseInt(groups['id'] ?? '', 16) >>> 0,
    type: (groups['type'] ?? '').trim().replace(/^[Vv]ector<?\s*(.+?)>?$/u, 'Vector<$1>'),
    args: (groups['args'] ?? '')
      .split(/\s+/u)
      .filter((part) => part !== '' && !part.startsWith('{'))
      .map(readArgument),
  };
}

/** The type as the schema spells it: 'Vector<User>'. */
export const fullType = ({ type, isVector }: Pick<Argument, 'type' | 'isVector'>): string =>
  isVector ? `Vector<${type}>` : type;

/** The reverse of readDefinition. */
export function writeDefinition({ name, id, args, type }: Entry): string {
  const written = args.map((argument) => {
    const { flag } = argument;
    return ` ${argument.name}:${flag ? `${flag.field}.${flag.bit}?` : ''}${fullType(argument)}`;
  });
  return `${name}#${id.toString(16)}${written.join('')} = ${type}`;
}
