import type { SqlArgument } from '@suaka/store-sql';

/** Turns arguments into what better-sqlite3 binds: lists become JSON, bytes a Buffer. */
export function bindable(values: SqlArgument[]): unknown[] {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === 'object' && value !== null) values[index] = fromObject(value) as SqlArgument;
  }
  return values;
}

function fromObject(value: Uint8Array | readonly (number | string | bigint)[]): Uint8Array | string {
  if (value instanceof Uint8Array) return value;
  return `[${value.map((item) => (typeof item === 'string' ? JSON.stringify(item) : item.toString())).join(',')}]`;
}

/** Turns every bigint of a row into a number, except in the named columns. */
export function numbersExcept(row: unknown, longs: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(row as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'bigint' && !longs.includes(name) ? Number(value) : value]),
  );
}
