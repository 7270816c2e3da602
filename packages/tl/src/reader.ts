import { TlError } from './tl-error.ts';

export const vectorId = 0x1cb5c415;
export const boolTrueId = 0x997275b5;
export const boolFalseId = 0xbc799737;
export const gzipPackedId = 0x3072cfa1;

/** Objects nested deeper than this are refused, so that hostile input cannot exhaust the stack. */
export const depthMax = 64;

/** Below this length a loop is faster than TextDecoder. */
const loopLengthMax = 48;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type ReadObject = (reader: TlReader) => unknown;

/** What a constructor id stands for: how its fields are read, and the boxed type that a field must ask for. */
export interface Readable {
  readonly type: string;
  readonly isMethod: boolean;
  read: ReadObject;
}

/** Reads bare TL values, little-endian, from a part of a byte array. Throws TlError past the end. */
export class TlReader {
  position: number;
  readonly end: number;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly readers: ReadonlyMap<number, Readable>;
  private depth = 0;

  constructor(bytes: Uint8Array, readers: ReadonlyMap<number, Readable>, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readers = readers;
    this.position = start;
    this.end = end;
  }

  private advance(length: number): number {
    const start = this.position;
    if (length > this.end - start) throw new TlError('unexpected end of data');
    this.position = start + length;
    return start;
  }

  int(): number {
    return this.view.getInt32(this.advance(4), true);
  }

  uint(): number {
    return this.view.getUint32(this.advance(4), true);
  }

  long(): bigint {
    return this.view.getBigInt64(this.advance(8), true);
  }

  /** A 64-bit id that fits a JS number; anything larger is refused. */
  int53(): number {
    const start = this.advance(8);
    const value = this.view.getInt32(start + 4, true) * 0x1_0000_0000 + this.view.getUint32(start, true);
    if (!Number.isSafeInteger(value)) throw new TlError('id out of range');
    return value;
  }

  double(): number {
    return this.view.getFloat64(this.advance(8), true);
  }

  int128(): Uint8Array {
    const start = this.advance(16);
    return this.bytes.slice(start, start + 16);
  }

  int256(): Uint8Array {
    const start = this.advance(32);
    return this.bytes.slice(start, start + 32);
  }

  /** Sets `position` past a string and its padding, and returns where its bytes are. */
  private stringStart(): { start: number; length: number } {
    let start = this.advance(4);
    let length = this.bytes[start] ?? 0;
    if (length === 254) {
      length = this.view.getUint32(start, true) >>> 8;
      start += 4;
    } else if (length === 255) {
      throw new TlError('bad string length');
    } else {
      start += 1;
    }
    const end = start + length;
    const padded = end + (-(end - this.position) & 3);
    if (padded > this.end) throw new TlError('unexpected end of data');
    if (padded > this.position) this.position = padded;
    return { start, length };
  }

  /** A copy, so that a request never pins the receive buffer. */
  byteString(): Uint8Array {
    const { start, length } = this.stringStart();
    return this.bytes.slice(start, start + length);
  }

  string(): string {
    const { start, length } = this.stringStart();
    if (length <= loopLengthMax) {
      let text = '';
      let at = start;
      for (const end = start + length; at < end; at += 1) {
        const byte = this.bytes[at] ?? 0;
        if (byte >= 0x80) break;
        text += String.fromCharCode(byte);
      }
      if (at === start + length) return text;
    }
    try {
      return utf8.decode(this.bytes.subarray(start, start + length));
    } catch {
      throw new TlError('text is not UTF-8');
    }
  }

  bool(): boolean {
    const id = this.uint();
    if (id === boolTrueId) return true;
    if (id === boolFalseId) return false;
    throw new TlError('not a Bool');
  }

  vector<T>(readItem: (reader: TlReader) => T): T[] {
    if (this.uint() !== vectorId) throw new TlError('not a Vector');
    return this.bareVector(readItem);
  }

  /** Every item takes four bytes at least: a lying count is refused before anything is allocated. */
  private count(): number {
    const count = this.uint();
    if (count > (this.end - this.position) / 4) throw new TlError('vector longer than its data');
    return count;
  }

  bareVector<T>(readItem: (reader: TlReader) => T): T[] {
    const count = this.count();
    const items: T[] = [];
    for (let index = 0; index < count; index += 1) items.push(readItem(this));
    return items;
  }

  /**
   * An object of the boxed type `type`, or of any type without one. Hostile input puts a constructor where the
   * schema wants another type; no handler should meet that.
   */
  object(type?: string): unknown {
    const id = this.uint();
    const readable = this.readers.get(id);
    if (readable === undefined)
      throw new TlError(`unknown constructor ${id.toString(16)}`, id, 'INPUT_CONSTRUCTOR_INVALID');
    if (type !== undefined && readable.type !== type) throw new TlError(`not a ${type}`);
    return this.nested(readable);
  }

  objects(type: string): unknown[] {
    if (this.uint() !== vectorId) throw new TlError('not a Vector');
    const count = this.count();
    const items: unknown[] = [];
    for (let index = 0; index < count; index += 1) items.push(this.object(type));
    return items;
  }

  /** A method call, as in invokeWithLayer's field `query`. */
  query(): unknown {
    const id = this.uint();
    const readable = this.readers.get(id);
    if (readable === undefined) throw new TlError(`unknown method ${id.toString(16)}`, id, 'INPUT_METHOD_INVALID');
    if (!readable.isMethod) throw new TlError('not a request');
    return this.nested(readable);
  }

  private nested(readable: Readable): unknown {
    if (this.depth >= depthMax) throw new TlError('nested too deep');
    this.depth += 1;
    const value = readable.read(this);
    this.depth -= 1;
    return value;
  }

  /** What has not been read yet, as a view on the same memory. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.position, this.end);
  }
}
