import * as api from '../generated/api.js';
import type { AnyObject, AnyRequest, Constructors, Methods, Types, Writers } from '../generated/api.js';
import { boolFalseId, boolTrueId, TlReader, type ReadObject } from './reader.ts';
import { TlError } from './tl-error.ts';
import { TlWriter } from './writer.ts';

export type { AnyObject, AnyRequest } from '../generated/api.js';
/** Any constructor of a boxed type: Tl<'User'>. */
export type Tl<T extends keyof Types> = Types[T];
/** One constructor: TlOf<'userEmpty'>. */
export type TlOf<C extends keyof Constructors> = Constructors[C];
export type TypeName = keyof Types;
export type ConstructorName = keyof Constructors;
export type MethodName = keyof Methods;
export type Params<M extends MethodName> = Methods[M]['params'];
export type Result<M extends MethodName> = Methods[M]['result'];

/** The layer whose names and shapes handlers see. */
export const CANONICAL_LAYER = api.canonicalLayer;

const readers = new Map<number, ReadObject>(api.readers);
readers.set(boolTrueId, () => true);
readers.set(boolFalseId, () => false);

const writersOf = (names: Record<string, number>): Writers =>
  Object.fromEntries(Object.entries(names).map(([name, id]) => [name, api.writersById[id]]));

const canonicalWriters = writersOf(api.names227);

/** Decodes any object of the API schema, of any layer, in canonical shape. Throws TlError. */
export function decodeObject(bytes: Uint8Array, start = 0): AnyObject {
  return new TlReader(bytes, readers, start).object() as AnyObject;
}

const isMethod = (value: unknown): value is AnyRequest =>
  typeof value === 'object' && value !== null && '_' in value && (value._ as string) in api.results227;

/** Decodes a request of any known layer into its canonical shape. Throws TlError. */
export function decodeRequest(bytes: Uint8Array, start = 0): AnyRequest {
  const value = new TlReader(bytes, readers, start).object();
  if (!isMethod(value)) throw new TlError('not a request');
  return value;
}

function writeObject(writer: TlWriter, value: { readonly _: string }, writers: Writers): void {
  const write = writers[value._];
  if (write === undefined) throw new Error(`no writer for ${value._}`);
  write(writer, value as never, writers);
}

const scratch = new TlWriter(64 * 1024);

function withScratch(write: (writer: TlWriter) => void): Uint8Array<ArrayBuffer> {
  scratch.reset();
  write(scratch);
  return scratch.finish();
}

/** Encodes an object for a client of `layer`. */
export function encodeObject(value: AnyObject | AnyRequest, _layer: number = CANONICAL_LAYER): Uint8Array<ArrayBuffer> {
  return withScratch((writer) => writeObject(writer, value, canonicalWriters));
}

/** Encodes a request in the canonical layer, as a client does. */
export const encodeRequest = (request: AnyRequest): Uint8Array<ArrayBuffer> => encodeObject(request);

function writeValue(writer: TlWriter, type: string, value: unknown, writers: Writers): void {
  if (type === 'Bool') writer.bool(value as boolean);
  else if (type === 'int') writer.int(value as number);
  else if (type === 'long') writer.long(value as bigint);
  else if (type === 'int53') writer.int53(value as number);
  else if (type === 'string') writer.string(value as string);
  else writeObject(writer, value as AnyObject, writers);
}

function writeResult(writer: TlWriter, type: string, value: unknown, writers: Writers): void {
  if (!type.startsWith('Vector<')) return writeValue(writer, type, value, writers);
  const item = type.slice('Vector<'.length, -1);
  return writer.vector(value as unknown[], (element) => writeValue(writer, item, element, writers));
}

/** Encodes what a handler returned, for a client of `layer`. */
export function encodeResult<M extends MethodName>(
  method: M,
  value: Result<M>,
  _layer: number = CANONICAL_LAYER,
): Uint8Array<ArrayBuffer> {
  const type = api.results227[method];
  if (type === undefined) throw new Error(`no result type for ${method}`);
  return withScratch((writer) => writeResult(writer, type, value, canonicalWriters));
}

const readItem: Record<string, ReadObject> = {
  int: (reader) => reader.int(),
  long: (reader) => reader.long(),
  int53: (reader) => reader.int53(),
  string: (reader) => reader.string(),
};

/** Decodes the answer to a request made in the canonical layer, as a client does. */
export function decodeResult<M extends MethodName>(method: M, bytes: Uint8Array, start = 0): Result<M> {
  const type = api.results227[method];
  if (type === undefined) throw new Error(`no result type for ${method}`);
  const reader = new TlReader(bytes, readers, start);
  if (!type.startsWith('Vector<')) return (readItem[type]?.(reader) ?? reader.object()) as Result<M>;
  const item = type.slice('Vector<'.length, -1);
  return reader.vector(readItem[item] ?? ((each) => each.object())) as Result<M>;
}
