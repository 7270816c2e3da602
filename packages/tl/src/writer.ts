import { boolFalseId, boolTrueId, vectorId } from './reader.ts';

const encoder = new TextEncoder();
const initialLength = 1024;
/** From this length on, a string's length takes four bytes, of which this is the first. */
const longLengthMin = 254;
/** UTF-16 units never take more bytes than this each. */
const utf8LengthMax = 3;
/** Up to this length a loop is faster than TextEncoder. */
const loopLengthMax = 40;
/** What the three length bytes of a TL string can say. */
const stringLengthMax = 0xff_ff_ff;

/** Writes bare TL values, little-endian, into a buffer that grows by doubling. */
export class TlWriter {
  position = 0;
  private bytes: Uint8Array<ArrayBuffer>;
  private view: DataView;

  constructor(length: number = initialLength) {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Makes room for `length` bytes and returns where they start. Replaces `view`: call it before reading that. */
  private grow(length: number): number {
    const start = this.position;
    const end = start + length;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, end));
      larger.set(this.bytes.subarray(0, start));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    this.position = end;
    return start;
  }

  int(value: number): void {
    // setInt32 writes 0 for undefined: a field that was forgotten must not become one that is wrong.
    if (!Number.isInteger(value)) throw new TypeError(`not an int: ${value}`);
    const start = this.grow(4);
    this.view.setInt32(start, value, true);
  }

  uint(value: number): void {
    const start = this.grow(4);
    this.view.setUint32(start, value, true);
  }

  long(value: bigint): void {
    const start = this.grow(8);
    this.view.setBigInt64(start, value, true);
  }

  int53(value: number): void {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not an int53: ${value}`);
    const start = this.grow(8);
    this.view.setUint32(start, (value % 0x1_0000_0000) >>> 0, true);
    this.view.setInt32(start + 4, Math.floor(value / 0x1_0000_0000), true);
  }

  double(value: number): void {
    if (typeof value !== 'number') throw new TypeError(`not a double: ${String(value)}`);
    const start = this.grow(8);
    this.view.setFloat64(start, value, true);
  }

  raw(value: Uint8Array): void {
    const start = this.grow(value.length);
    this.bytes.set(value, start);
  }

  /** int128 and int256, whose length is not written. */
  fixed(value: Uint8Array, length: number): void {
    if (value.length !== length) throw new TypeError(`${value.length} bytes where ${length} belong`);
    this.raw(value);
  }

  byteString(value: Uint8Array): void {
    const { length } = value;
    const header = length < longLengthMin ? 1 : 4;
    const start = this.grow(header + length + 3);
    this.head(start, header, length);
    this.bytes.set(value, start + header);
    this.pad(start, start + header + length);
  }

  string(value: string): void {
    if (value.length > loopLengthMax || !this.ascii(value)) this.utf8(value);
  }

  /** Writes a short text byte by byte; says false, and writes nothing, where it is not ASCII. */
  private ascii(value: string): boolean {
    const { length } = value;
    const start = this.grow(4 + length);
    let at = start + 1;
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code >= 0x80) {
        this.position = start;
        return false;
      }
      this.bytes[at] = code;
      at += 1;
    }
    this.bytes[start] = length;
    this.pad(start, at);
    return true;
  }

  /** Encodes in place, behind a length byte or four of them, whichever the result turns out to need. */
  private utf8(value: string): void {
    const start = this.grow(4 + value.length * utf8LengthMax + 3);
    let header = value.length < longLengthMin ? 1 : 4;
    const { written } = encoder.encodeInto(value, this.bytes.subarray(start + header));
    if (header === 1 && written >= longLengthMin) {
      this.bytes.copyWithin(start + 4, start + 1, start + 1 + written);
      header = 4;
    }
    this.head(start, header, written);
    this.pad(start, start + header + written);
  }

  private head(start: number, header: number, length: number): void {
    if (length > stringLengthMax) throw new RangeError(`string of ${length} bytes`);
    if (header === 1) this.bytes[start] = length;
    else this.view.setUint32(start, ((length << 8) | longLengthMin) >>> 0, true);
  }

  /** Zeros from `end` to the next multiple of four after `start`, where the next value goes. */
  private pad(start: number, end: number): void {
    let at = end;
    while ((at - start) & 3) {
      this.bytes[at] = 0;
      at += 1;
    }
    this.position = at;
  }

  bool(value: boolean): void {
    if (typeof value !== 'boolean') throw new TypeError(`not a Bool: ${String(value)}`);
    this.uint(value ? boolTrueId : boolFalseId);
  }

  /** Fields that share a flag bit are given together or not at all; anything else is a mistake of the caller. */
  halfPair(names: string): never {
    throw new TypeError(`fields on one flag bit go together: ${names}`);
  }

  vector<T>(items: readonly T[], writeItem: (item: T) => void): void {
    this.uint(vectorId);
    this.uint(items.length);
    for (const item of items) writeItem(item);
  }

  /** A copy of all that was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.position);
  }

  /** A view of all that was written; valid until the next write or reset. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.position);
  }

  reset(): void {
    this.position = 0;
  }
}
