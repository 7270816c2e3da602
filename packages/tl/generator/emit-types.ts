import type { Argument, Entry, Schema } from '../src/schema/entry.ts';

const bareTypes: Record<string, string> = {
  int: 'number',
  int53: 'number',
  double: 'number',
  long: 'bigint',
  string: 'string',
  bytes: 'Uint8Array',
  int128: 'Uint8Array',
  int256: 'Uint8Array',
  Bool: 'boolean',
  true: 'boolean',
  '!X': 'AnyRequest',
  X: 'unknown',
};

type Reference = (type: string) => string;

const boxed: Reference = (type) => `Types[${JSON.stringify(type)}]`;

function resultReference(type: string): string {
  const item = /^Vector<(?<item>.+)>$/u.exec(type)?.groups?.['item'];
  return item === undefined ? (bareTypes[type] ?? boxed(type)) : `${bareTypes[item] ?? boxed(item)}[]`;
}

function emitField({ name, type, isVector, flag }: Argument, reference: Reference): string {
  const item = bareTypes[type] ?? reference(type);
  const value = isVector ? `${item}[]` : item;
  return flag ? `${JSON.stringify(name)}?: ${value} | undefined;` : `${JSON.stringify(name)}: ${value};`;
}

/** The object type of one definition; `reference` names the types of boxed fields. */
export function emitObject(entry: Entry, reference: Reference = boxed): string {
  const fields = entry.args
    .filter((argument) => argument.type !== '#')
    .map((argument) => emitField(argument, reference));
  return `{ _: ${JSON.stringify(entry.name)}; ${fields.join(' ')} }`;
}

/** TypeScript declarations of every constructor, boxed type and method of a schema. */
export function emitTypes(schema: Schema): string {
  const classes = schema.entries.filter((entry) => entry.kind === 'class');
  const methods = schema.entries.filter((entry) => entry.kind === 'method');
  const byType = Map.groupBy(classes, (entry) => entry.type);
  const constructors = classes.map((entry) => `  ${JSON.stringify(entry.name)}: ${emitObject(entry)};`);
  const types = [...byType].map(
    ([type, entries]) =>
      `  ${JSON.stringify(type)}: ${entries.map((entry) => `Constructors[${JSON.stringify(entry.name)}]`).join(' | ')};`,
  );
  const functions = methods.map(
    (entry) =>
      `  ${JSON.stringify(entry.name)}: { params: ${emitObject(entry)}; result: ${resultReference(entry.type)} };`,
  );
  return [
    `export interface Constructors {\n${constructors.join('\n')}\n}`,
    `export interface Types {\n${types.join('\n')}\n}`,
    `export interface Methods {\n${functions.join('\n')}\n}`,
    'export type AnyRequest = Methods[keyof Methods]["params"];',
    'export type AnyObject = Constructors[keyof Constructors];',
    '',
  ].join('\n\n');
}
