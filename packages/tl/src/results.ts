import { canonicalMethods } from '../generated/api.js';
import { classCount, nameAt, typeAt } from './definitions.ts';
import type { LayerWriters, TlObject } from './layer-writers.ts';
import { resultMappings } from './layers/results/index.ts';
import type { ResultMapping } from './layers/results/results.ts';
import type { TlReader } from './reader.ts';
import type { TlWriter } from './writer.ts';

const resultTypes = new Map<string, string>();
for (let index = classCount; index < classCount + canonicalMethods; index += 1) {
  resultTypes.set(nameAt(index), typeAt(index));
}

const mappings = new Map<number, Map<string, ResultMapping>>();
for (const mapping of resultMappings) {
  for (const layer of mapping.layers) {
    const ofLayer = mappings.get(layer) ?? new Map<string, ResultMapping>();
    mappings.set(layer, ofLayer.set(mapping.method, mapping));
  }
}

const itemOf = (type: string): string | undefined =>
  type.startsWith('Vector<') ? type.slice('Vector<'.length, -1) : undefined;

function typeOf(method: string): string {
  const type = resultTypes.get(method);
  if (type === undefined) throw new Error(`no result type for ${method}`);
  return type;
}

const writeBare: Record<string, (writer: TlWriter, value: never) => void> = {
  Bool: (writer, value: boolean) => writer.bool(value),
  int: (writer, value: number) => writer.int(value),
  long: (writer, value: bigint) => writer.long(value),
  int53: (writer, value: number) => writer.int53(value),
  string: (writer, value: string) => writer.string(value),
};

/** Writes what a handler of `method` returned, as the layer of `writers` expects it. */
export function writeResult(writer: TlWriter, method: string, value: unknown, writers: LayerWriters): void {
  const mapping = mappings.get(writers.layer)?.get(method);
  const type = mapping?.type ?? typeOf(method);
  const told = mapping === undefined ? value : mapping.map(value as never);
  const item = itemOf(type);
  const bare = writeBare[item ?? type];
  if (item === undefined && bare === undefined) writers.object(writer, told as TlObject);
  else if (item === undefined) bare?.(writer, told as never);
  else if (bare === undefined) writers.objects(writer, told as TlObject[]);
  else writer.vector(told as never[], (each) => bare(writer, each));
}

const readBare: Record<string, (reader: TlReader) => unknown> = {
  Bool: (reader) => reader.bool(),
  int: (reader) => reader.int(),
  long: (reader) => reader.long(),
  int53: (reader) => reader.int53(),
  string: (reader) => reader.string(),
  X: (reader) => reader.object(),
};

/** Reads a canonical result of `method`. Throws TlError. */
export function readResult(reader: TlReader, method: string): unknown {
  const type = typeOf(method);
  const item = itemOf(type);
  const bare = readBare[item ?? type];
  if (item === undefined) return bare === undefined ? reader.object(type) : bare(reader);
  return bare === undefined ? reader.objects(item) : reader.vector(bare);
}
