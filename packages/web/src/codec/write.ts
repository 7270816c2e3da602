/** Writes requests of the canonical layer. Source: core.telegram.org/mtproto/serialize */
import { PageCodecError, type PlainObject } from './read.ts';
import { byName, type Definition, type Field } from './table.ts';

const VECTOR = 0x1cb5c415;
const BOOL_TRUE = 0x997275b5;
const BOOL_FALSE = 0xbc799737;

const utf8 = new TextEncoder();

class Sink {
  bytes = new Uint8Array(256);
  view = new DataView(this.bytes.buffer);
  length = 0;

  /** Makes room first: `bytes` and `view` may be others afterwards, so they are read after it, never before. */
  reserve(count: number): number {
    const at = this.length;
    if (at + count > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, at + count));
      larger.set(this.bytes);
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    this.length = at + count;
    return at;
  }

  uint(value: number): void {
    const at = this.reserve(4);
    this.view.setUint32(at, value >>> 0, true);
  }

  long(value: bigint): void {
    const at = this.reserve(8);
    this.view.setBigInt64(at, BigInt.asIntN(64, value), true);
  }

  double(value: number): void {
    const at = this.reserve(8);
    this.view.setFloat64(at, value, true);
  }

  raw(value: Uint8Array): void {
    const at = this.reserve(value.length);
    this.bytes.set(value, at);
  }

  blob(value: Uint8Array): void {
    const length = value.length;
    const head = length < 254 ? 1 : 4;
    if (head === 1) this.raw(Uint8Array.of(length));
    else this.uint(254 | (length << 8));
    this.raw(value);
    const padding = (4 - ((head + length) % 4)) % 4;
    this.raw(new Uint8Array(padding));
  }
}

function writeScalar(sink: Sink, code: string, value: unknown): void {
  if (code === 'i' && typeof value === 'number') return sink.uint(value);
  if (code === 'l' && typeof value === 'bigint') return sink.long(value);
  if (code === 'n' && typeof value === 'number') return sink.long(BigInt(value));
  if (code === 'd' && typeof value === 'number') return sink.double(value);
  if (code === 's' && typeof value === 'string') return sink.blob(utf8.encode(value));
  if (code === 'b' && value instanceof Uint8Array) return sink.blob(value);
  if ((code === 'h' || code === 'H') && value instanceof Uint8Array) return sink.raw(value);
  if (code === 'B' && typeof value === 'boolean') return sink.uint(value ? BOOL_TRUE : BOOL_FALSE);
  // A request that is encoded already, inside its wrapper.
  if (code === 'o' && value instanceof Uint8Array) return sink.raw(value);
  if (code === 'o' && typeof value === 'object' && value !== null) return writeBoxed(sink, value as PlainObject);
  throw new PageCodecError(`a value does not fit its field (${code}, ${typeof value})`);
}

function writeVector(sink: Sink, code: string, values: unknown): void {
  if (!Array.isArray(values)) throw new PageCodecError('an array was expected');
  sink.uint(VECTOR);
  sink.uint(values.length);
  for (const value of values) writeScalar(sink, code, value);
}

function isPresent(field: Field, object: PlainObject): boolean {
  const value = field.name === '' ? undefined : object[field.name];
  return field.code === 't' ? value === true : value !== undefined;
}

function flagsWord(definition: Definition, word: number, object: PlainObject): number {
  return definition.fields
    .filter((field) => field.flagsWord === word && isPresent(field, object))
    .reduce((flags, field) => flags | (1 << field.bit), 0);
}

function writeBoxed(sink: Sink, object: PlainObject): void {
  const definition = byName.get(object._);
  if (definition === undefined) throw new PageCodecError(`the page's codec has no ${object._}`);
  sink.uint(definition.id);
  let word = 0;
  for (const field of definition.fields) {
    if (field.code === '#') {
      sink.uint(flagsWord(definition, word, object));
      word += 1;
    } else if (field.code !== 't' && (field.bit < 0 || isPresent(field, object))) {
      const write = field.isVector ? writeVector : writeScalar;
      write(sink, field.code, object[field.name]);
    }
  }
}

/** Writes one object or request. Throws PageCodecError where a required field is missing or of another type. */
export function encode(object: { _: string }): Uint8Array {
  const sink = new Sink();
  writeBoxed(sink, object);
  return sink.bytes.slice(0, sink.length);
}
