/** Writes the selected entries as the compact text table that src/codec/table.ts parses when the worker starts. */
import type { Argument } from './schema.ts';
import type { Selected } from './select.ts';

const CODES: Record<string, string> = {
  '#': '#',
  true: 't',
  int: 'i',
  long: 'l',
  int53: 'n',
  double: 'd',
  string: 's',
  bytes: 'b',
  int128: 'h',
  int256: 'H',
  Bool: 'B',
};

function fieldToken(argument: Argument, kept: ReadonlySet<string>): string {
  const code = (argument.isVector ? 'v' : '') + (CODES[argument.type] ?? 'o');
  if (code === '#') return '#';
  const [flags, bit] = argument.predicate?.split('.') ?? [];
  const condition = bit === undefined ? '' : `${flags === 'flags' ? 'a' : 'c'}${bit}`;
  return `${kept.has(argument.name) ? argument.name : ''}:${condition}${code}`;
}

/**
 * A field that is neither kept nor conditional on the way out would have to be invented, so methods were checked
 * before; a `true` flag that nobody reads has no bytes and is left out.
 */
function line({ entry, named, kept }: Selected): string {
  const fields = entry.arguments
    .filter((a) => a.type !== 'true' || kept.has(a.name))
    .map((argument) => fieldToken(argument, kept));
  return [entry.id.toString(36), named ? entry.name : '', ...fields].join(' ');
}

/** The table as one string, a line per constructor or method. */
export function emitTable(selected: readonly Selected[]): string {
  return selected.map(line).join('\n');
}
