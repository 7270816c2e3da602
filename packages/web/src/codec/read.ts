/**
 * Reads answers and updates of the canonical layer into plain objects `{ _: name, ...fields }`.
 * TL is not self-delimiting, so even what the page does not show is read to its end.
 * Source: core.telegram.org/mtproto/serialize
 */
import { byId, type Definition, type Field } from './table.ts';

export class PageCodecError extends Error {}

export type PlainObject = { _: string; [field: string]: unknown };

const VECTOR = 0x1cb5c415;
const BOOL_TRUE = 0x997275b5;
const BOOL_FALSE = 0xbc799737;
/** No answer nests deeper than this; a hostile one must not exhaust the stack. */
const DEPTH_MAX = 64;

const text = new TextDecoder();

class Cursor {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  offset = 0;
  depth = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  take(length: number): number {
    const at = this.offset;
    if (at + length > this.bytes.length) throw new PageCodecError('the answer ends too early');
    this.offset = at + length;
    return at;
  }

  uint(): number {
    return this.view.getUint32(this.take(4), true);
  }

  blob(): Uint8Array {
    const first = this.bytes[this.take(1)] ?? 0;
    let length = first;
    let head = 1;
    if (first === 254) {
      const at = this.take(3);
      length = (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8) | ((this.bytes[at + 2] ?? 0) << 16);
      head = 4;
    }
    const start = this.take(length);
    this.take((4 - ((head + length) % 4)) % 4);
    return this.bytes.subarray(start, start + length);
  }
}

function readScalar(cursor: Cursor, code: string): unknown {
  switch (code) {
    case 'i':
      return cursor.view.getInt32(cursor.take(4), true);
    case 'l':
      return cursor.view.getBigInt64(cursor.take(8), true);
    case 'n':
      return Number(cursor.view.getBigInt64(cursor.take(8), true));
    case 'd':
      return cursor.view.getFloat64(cursor.take(8), true);
    case 's':
      return text.decode(cursor.blob());
    case 'b':
      return cursor.blob().slice();
    case 'h':
      return cursor.bytes.slice(cursor.take(16), cursor.offset);
    case 'H':
      return cursor.bytes.slice(cursor.take(32), cursor.offset);
    default:
      return readBoxed(cursor);
  }
}

function readVector(cursor: Cursor, code: string): unknown[] {
  if (cursor.uint() !== VECTOR) throw new PageCodecError('a vector was expected');
  return readVectorBody(cursor, code);
}

function readVectorBody(cursor: Cursor, code: string): unknown[] {
  const count = cursor.uint();
  if (count > cursor.bytes.length - cursor.offset) throw new PageCodecError('a vector is longer than its answer');
  const items: unknown[] = [];
  for (let index = 0; index < count; index += 1) items.push(readScalar(cursor, code));
  return items;
}

function readField(cursor: Cursor, field: Field, flags: number[], into: PlainObject): void {
  if (field.code === '#') {
    flags.push(cursor.uint());
    return;
  }
  if (field.bit >= 0 && (((flags[field.flagsWord] ?? 0) >>> field.bit) & 1) === 0) return;
  const value =
    field.code === 't' ? true : field.isVector ? readVector(cursor, field.code) : readScalar(cursor, field.code);
  if (field.name !== '') into[field.name] = value;
}

function readDefinition(cursor: Cursor, definition: Definition): PlainObject {
  const into: PlainObject = { _: definition.name === '' ? 'unsupported' : definition.name };
  const flags: number[] = [];
  cursor.depth += 1;
  if (cursor.depth > DEPTH_MAX) throw new PageCodecError('the answer nests too deep');
  for (const field of definition.fields) readField(cursor, field, flags, into);
  cursor.depth -= 1;
  return into;
}

function readBoxed(cursor: Cursor): unknown {
  const id = cursor.uint();
  if (id === BOOL_TRUE) return true;
  if (id === BOOL_FALSE) return false;
  if (id === VECTOR) return readVectorBody(cursor, 'o');
  const definition = byId.get(id);
  if (definition === undefined) throw new PageCodecError(`unknown constructor ${id.toString(16)}`);
  return readDefinition(cursor, definition);
}

/** Reads one boxed object, Bool or vector of boxed objects. Throws PageCodecError for malformed bytes. */
export function decode(bytes: Uint8Array): unknown {
  return readBoxed(new Cursor(bytes));
}
