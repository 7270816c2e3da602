import type { TlObject } from '../layer-writers.ts';
import type { Entry } from '../schema/entry.ts';

const text = new TextEncoder();

const littleEndian = (value: bigint, length: number): number[] =>
  Array.from({ length }, (_, index) => Number((BigInt.asUintN(64, value) >> BigInt(index * 8)) & 0xffn));

function packBytes(value: Uint8Array): number[] {
  const head = value.length < 254 ? [value.length] : [254, ...littleEndian(BigInt(value.length), 3)];
  const padding = (4 - ((head.length + value.length) % 4)) % 4;
  return [...head, ...value, ...Array.from({ length: padding }, () => 0)];
}

function packDouble(value: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
}

/** Writes what a client of one layer sends, by that layer's schema alone and none of the code that it checks. */
export class SchemaWriter {
  private readonly byName: ReadonlyMap<string, Entry>;

  constructor(entries: readonly Entry[]) {
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
  }

  write(value: TlObject): Uint8Array {
    return Uint8Array.from(this.object(value));
  }

  /** Writes an object of a definition that need not be the schema's own for that name. */
  writeAs(entry: Entry, value: TlObject): Uint8Array {
    return Uint8Array.from(this.definition(entry, value));
  }

  private object(value: TlObject): number[] {
    const entry = this.byName.get(value._);
    if (entry === undefined) throw new Error(`this layer has no ${value._}`);
    return this.definition(entry, value);
  }

  private definition(entry: Entry, value: TlObject): number[] {
    const fields: Readonly<Record<string, unknown>> = { ...value };
    const parts = entry.args.map(({ name, type, isVector, flag }): number[] => {
      if (type === '#') return littleEndian(BigInt(SchemaWriter.flags(entry, name, fields)), 4);
      const field = fields[name];
      if (type === 'true' || (flag && field === undefined)) return [];
      return isVector ? this.vector(type, field as unknown[]) : this.value(type, field);
    });
    return [...littleEndian(BigInt(entry.id), 4), ...parts.flat()];
  }

  private static flags(entry: Entry, name: string, fields: Readonly<Record<string, unknown>>): number {
    const set = entry.args.filter(({ flag, name: field }) => flag?.field === name && fields[field] !== undefined);
    return set.reduce((flags, { flag }) => (flags | (1 << (flag?.bit ?? 0))) >>> 0, 0);
  }

  private vector(type: string, items: readonly unknown[]): number[] {
    const head = [...littleEndian(0x1cb5c415n, 4), ...littleEndian(BigInt(items.length), 4)];
    return [...head, ...items.flatMap((item) => this.value(type, item))];
  }

  private value(type: string, value: unknown): number[] {
    if (type === 'int') return littleEndian(BigInt(value as number), 4);
    if (type === 'int53' || type === 'long') return littleEndian(BigInt(value as number | bigint), 8);
    if (type === 'double') return packDouble(value as number);
    if (type === 'string') return packBytes(text.encode(value as string));
    if (type === 'bytes') return packBytes(value as Uint8Array);
    if (type === 'int128' || type === 'int256') return [...(value as Uint8Array)];
    if (type === 'Bool') return littleEndian(value === true ? 0x997275b5n : 0xbc799737n, 4);
    return this.object(value as TlObject);
  }
}
