import type { Argument, Entry } from '../schema/entry.ts';

/** An object as a schema has it, whichever fields that are. */
export type ReadBack = { readonly _: string } & Readonly<Record<string, unknown>>;

const text = new TextDecoder('utf-8', { fatal: true });

/**
 * A second reader, made of nothing but one layer's own schema and none of the code that it checks: it knows no
 * constructor of any other layer. Throws where the bytes are not what that schema says.
 */
export class SchemaReader {
  private readonly byId: ReadonlyMap<number, Entry>;
  private view: DataView = new DataView(new ArrayBuffer(0));
  private position = 0;

  constructor(entries: readonly Entry[]) {
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** Reads a value of a result type that must fill `bytes` exactly. */
  read(bytes: Uint8Array, type?: string): unknown {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = 0;
    const item = /^Vector<(?<item>.+)>$/u.exec(type ?? '')?.groups?.['item'];
    const value = item === undefined ? this.value(type) : this.vector(item);
    if (this.position !== bytes.length) throw new Error(`${bytes.length - this.position} bytes left over`);
    return value;
  }

  private take(length: number): number {
    const start = this.position;
    this.position += length;
    if (this.position > this.view.byteLength) throw new Error('read past the end');
    return start;
  }

  private uint(): number {
    return this.view.getUint32(this.take(4), true);
  }

  private fixed(length: number): Uint8Array {
    const start = this.take(length);
    return new Uint8Array(this.view.buffer, this.view.byteOffset + start, length).slice();
  }

  private bytes(): Uint8Array {
    const first = this.view.getUint8(this.take(1));
    if (first === 255) throw new Error('bad length');
    const length =
      first < 254 ? first : this.view.getUint16(this.take(2), true) + this.view.getUint8(this.take(1)) * 0x1_0000;
    const value = this.fixed(length);
    while (this.position % 4 !== 0) {
      if (this.view.getUint8(this.take(1)) !== 0) throw new Error('padding that is not zero');
    }
    return value;
  }

  private bool(): boolean {
    const id = this.uint();
    if (id !== 0x997275b5 && id !== 0xbc799737) throw new Error('not a Bool');
    return id === 0x997275b5;
  }

  private value(type: string | undefined): unknown {
    if (type === 'int') return this.uint() | 0;
    if (type === 'int53') return Number(this.view.getBigInt64(this.take(8), true));
    if (type === 'long') return this.view.getBigInt64(this.take(8), true);
    if (type === 'double') return this.view.getFloat64(this.take(8), true);
    if (type === 'string') return text.decode(this.bytes());
    if (type === 'bytes') return this.bytes();
    if (type === 'int128') return this.fixed(16);
    if (type === 'int256') return this.fixed(32);
    if (type === 'Bool') return this.bool();
    return this.object(type);
  }

  private vector(type: string): unknown[] {
    if (this.uint() !== 0x1cb5c415) throw new Error('not a Vector');
    return Array.from({ length: this.uint() }, () => this.value(type));
  }

  private object(type: string | undefined): ReadBack {
    const id = this.uint();
    const entry = this.byId.get(id);
    if (entry === undefined) throw new Error(`this layer has no ${id.toString(16)}`);
    if (type !== undefined && type !== '!X' && entry.type !== type) throw new Error(`${entry.name} is no ${type}`);
    const flags: Record<string, number> = {};
    const fields: Record<string, unknown> = {};
    for (const argument of entry.args) {
      if (argument.type === '#') flags[argument.name] = this.uint();
      else if (SchemaReader.isThere(argument, flags)) fields[argument.name] = this.field(argument);
    }
    return { _: entry.name, ...fields };
  }

  private static isThere({ flag }: Argument, flags: Readonly<Record<string, number>>): boolean {
    return flag === undefined || (((flags[flag.field] ?? 0) >>> flag.bit) & 1) === 1;
  }

  private field({ type, isVector }: Argument): unknown {
    if (type === 'true') return true;
    return isVector ? this.vector(type) : this.value(type);
  }
}
