/** Writes TypeScript types of the selected entries: the same object shapes as everywhere in the house. */
import type { Argument, Entry } from './schema.ts';
import type { Selected } from './select.ts';

const SCALARS: Record<string, string> = {
  true: 'boolean',
  int: 'number',
  long: 'bigint',
  int53: 'number',
  double: 'number',
  string: 'string',
  bytes: 'Uint8Array',
  int128: 'Uint8Array',
  int256: 'Uint8Array',
  Bool: 'boolean',
  '!X': 'AnyRequest',
};

function typeName(type: string): string {
  return `Type${type.replaceAll('.', '_')}`;
}

function fieldType(argument: Argument): string {
  const one = SCALARS[argument.type] ?? typeName(argument.type);
  return argument.isVector ? `${one}[]` : one;
}

function shape({ entry, kept }: Selected): string {
  const fields = entry.arguments
    .filter((argument) => kept.has(argument.name))
    .map(
      (a) =>
        `${a.name}${a.predicate === undefined ? '' : '?'}: ${fieldType(a)}${a.predicate === undefined ? '' : ' | undefined'}`,
    );
  return `{ ${[`_: '${entry.name}'`, ...fields].join('; ')} }`;
}

function union(type: string, members: readonly Selected[]): string {
  const named = members.filter((one) => one.named).map((one) => `Constructors['${one.entry.name}']`);
  const pts = members.some((one) => !one.named && one.kept.size > 0);
  const skipped = members.some((one) => !one.named) ? [pts ? 'UnsupportedUpdate' : 'Unsupported'] : [];
  return `export type ${typeName(type)} = ${[...named, ...skipped].join(' | ') || 'never'};`;
}

function resultType(entry: Entry): string {
  if (entry.type === 'X') return 'unknown';
  const one = SCALARS[entry.type] ?? typeName(entry.type);
  return entry.resultIsVector ? `${one}[]` : one;
}

/** The module of types; it has no code. */
export function emitTypes(selected: readonly Selected[]): string {
  const methods = selected.filter((one) => one.entry.kind === 'method');
  const classes = selected.filter((one) => one.entry.kind === 'class');
  const types = [...Map.groupBy(classes, (one) => one.entry.type)];
  const used = new Set(
    selected.flatMap((one) => one.entry.arguments.filter((a) => one.kept.has(a.name)).map((a) => a.type)),
  );
  const known = new Set(types.map(([type]) => type));
  const unknown = [...used].filter((type) => SCALARS[type] === undefined && !known.has(type));
  return [
    `/** Something that this version of the page does not show. */`,
    `export type Unsupported = { _: 'unsupported' };`,
    `export type UnsupportedUpdate = { _: 'unsupported'; pts?: number | undefined; pts_count?: number | undefined };`,
    `export interface Constructors {`,
    ...classes.filter((one) => one.named).map((one) => `  '${one.entry.name}': ${shape(one)};`),
    `}`,
    ...types.map(([type, members]) => union(type, members)),
    ...unknown.map((type) => `export type ${typeName(type)} = never;`),
    `export interface Requests {`,
    ...methods.map((one) => `  '${one.entry.name}': ${shape(one)};`),
    `}`,
    `export interface Results {`,
    ...methods.map((one) => `  '${one.entry.name}': ${resultType(one.entry)};`),
    `}`,
    `export type MethodName = keyof Requests;`,
    `export type AnyRequest = Requests[MethodName];`,
    ``,
  ].join('\n');
}
