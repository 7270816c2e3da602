import pg from 'pg';
import type { SqlArgument } from '@suaka/store-sql';

/** The numbers of types in PostgreSQL's catalogue, which never change. */
const int8 = 20;
const numeric = 1700;
const bool = 16;

/** 64-bit numbers arrive as text: as number where it holds them, else as bigint. */
const readLong = (text: string): number | bigint => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
};

/** Truth is 1 or 0 in the shared statements, as SQLite has it. */
const readBool = (text: string): number => (text === 't' ? 1 : 0);

// Binary values are never asked for.
const own = new pg.TypeOverrides();
own.setTypeParser(int8, readLong);
// A sum of 64-bit numbers is a numeric one, and so is their mean.
own.setTypeParser(numeric, (text) => (text.includes('.') ? Number(text) : readLong(text)));
own.setTypeParser(bool, readBool);

/** How values of each type are read. */
export const typeParsers: pg.CustomTypesConfig = own;

/** Turns arguments into what the driver binds. */
export function bindable(values: SqlArgument[]): unknown[] {
  return values.map((value) => {
    if (typeof value === 'bigint') return value.toString();
    if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return value;
  });
}

/** Makes bigints of the named columns, however small their values are. */
export function withLongs(row: Record<string, unknown>, longs: readonly string[]): Record<string, unknown> {
  for (const name of longs) {
    const value = row[name];
    if (typeof value === 'number') row[name] = BigInt(value);
  }
  return row;
}
