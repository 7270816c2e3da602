import { classes, compile, methods } from '../generated/api.js';
import { readDefinition } from './schema/definition.ts';
import { emitReader } from './schema/emit-reader.ts';
import { emitWriter } from './schema/emit-writer.ts';
import type { Entry } from './schema/entry.ts';
import type { WriteObject } from './layer-writers.ts';
import type { ReadObject } from './reader.ts';

/**
 * All definitions that the server reads or writes, one a line. Thousands of readers and writers as source cost 170 ms
 * and 29 MB at start, and a server uses a tenth of them: so each is compiled when it is first needed.
 */
const classLines = classes.split('\n');
const lines = [...classLines, ...methods.split('\n')];

export const classCount = classLines.length;
export const definitionCount = lines.length;

const lineOf = (index: number): string => {
  const line = lines[index];
  if (line === undefined) throw new RangeError(`no definition ${index}`);
  return line;
};

export const isMethodAt = (index: number): boolean => index >= classCount;

export const nameAt = (index: number): string => lineOf(index).slice(0, lineOf(index).indexOf('#'));

export function idAt(index: number): number {
  const line = lineOf(index);
  return Number.parseInt(line.slice(line.indexOf('#') + 1, line.indexOf(' ')), 16);
}

/** The boxed type of a class, the type of a method's result. */
export const typeAt = (index: number): string => lineOf(index).slice(lineOf(index).lastIndexOf('= ') + 2);

export function entryAt(index: number): Entry {
  const entry = readDefinition(lineOf(index), isMethodAt(index) ? 'method' : 'class');
  if (entry === undefined) throw new Error(`not a definition: ${lineOf(index)}`);
  return entry;
}

export const compileReader = (index: number): ReadObject => compile(emitReader(entryAt(index))) as ReadObject;

const writers: (WriteObject | undefined)[] = [];

/** Compiled once for all layers that share the definition. */
export function writerAt(index: number): WriteObject {
  const known = writers[index];
  if (known !== undefined) return known;
  const compiled = compile(emitWriter(entryAt(index))) as WriteObject;
  writers[index] = compiled;
  return compiled;
}
