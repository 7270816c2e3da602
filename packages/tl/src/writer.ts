import { boolFalseId, boolTrueId, vectorId } from './reader.ts';

const encoder = new TextEncoder();
const initialLength = 1024;
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
    if (length > stringLengthMax) throw new RangeError(`string of ${length} bytes`);
    const header = length < 254 ? 1 : 4;
    const padding = -(header + length) & 3;
    const start = this.grow(header + length + padding);
    if (header === 1) this.bytes[start] = length;
    else this.view.setUint32(start, ((length << 8) | 254) >>> 0, true);
    this.bytes.set(value, start + header);
    this.bytes.fill(0, start + header + length, start + header + length + padding);
  }

  string(value: string): void {
    const { length } = value;
    if (length >= 254) {
      this.byteString(encoder.encode(value));
      return;
    }
    const start = this.grow(4 + length);
    let at = start + 1;
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code >= 0x80) {
        this.position = start;
        this.byteString(encoder.encode(value));
        return;
      }
      this.bytes[at] = code;
      at += 1;
    }
    this.bytes[start] = length;
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
