import { emitReader } from '../src/schema/emit-reader.ts';
import { emitWriter } from '../src/schema/emit-writer.ts';
import type { Schema } from '../src/schema/entry.ts';
import { emitTypes } from './emit-types.ts';

/** The service schema as source: it is small, and the page uses it where source cannot be compiled. */
export const emitServiceCode = ({ entries }: Schema): string =>
  [
    `export const readers = [\n${entries
      .map((entry) => `[${entry.id}, ${JSON.stringify(entry.type)}, ${entry.kind === 'method'}, ${emitReader(entry)}]`)
      .join(',\n')}\n];`,
    `export const writers = {\n${entries.map((entry) => `${JSON.stringify(entry.name)}: ${emitWriter(entry)}`).join(',\n')}\n};`,
    `export const names = {\n${entries.map(({ name, id }) => `${JSON.stringify(name)}: ${id}`).join(',\n')}\n};\n`,
  ].join('\n');

export const emitServiceTypes = (schema: Schema): string =>
  [
    "import type { ReadObject } from '../src/reader.ts';",
    "import type { WriteObject } from '../src/layer-writers.ts';",
    '/** Id, boxed type, whether it is a method, and how the fields are read. */',
    'export declare const readers: [number, string, boolean, ReadObject][];',
    'export declare const writers: Record<string, WriteObject>;',
    'export declare const names: Record<string, number>;',
    emitTypes(schema),
  ].join('\n');
