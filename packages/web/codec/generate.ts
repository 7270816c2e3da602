/** Generates src/codec/generated/{table,types}.ts from the canonical schema; run by `npm run generate`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { emitTable } from './emit-table.ts';
import { emitTypes } from './emit-types.ts';
import { readSchema } from './schema.ts';
import { select } from './select.ts';

const { layer, entries } = readSchema();
const selected = select(entries);
const folder = new URL('../src/codec/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('table.ts', folder),
  `export const LAYER = ${layer};\nexport const TABLE = ${JSON.stringify(emitTable(selected))};\n`,
);
writeFileSync(new URL('types.ts', folder), emitTypes(selected));
