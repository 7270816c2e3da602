import type { Argument, Entry } from '../schema/entry.ts';

const bareChecks: Readonly<Record<string, (value: unknown) => boolean>> = {
  int: (value) => Number.isInteger(value),
  int53: (value) => Number.isSafeInteger(value),
  long: (value) => typeof value === 'bigint',
  double: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  bytes: (value) => value instanceof Uint8Array,
  int128: (value) => value instanceof Uint8Array && value.length === 16,
  int256: (value) => value instanceof Uint8Array && value.length === 32,
  Bool: (value) => typeof value === 'boolean',
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Finds where a value is not of the shape that its schema, and so its TypeScript type, says. */
export class Shape {
  private readonly byName: ReadonlyMap<string, Entry>;

  constructor(entries: readonly Entry[]) {
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** What is wrong with `value` as an object of boxed type `type`; empty where nothing is. */
  problems(value: unknown, type?: string, path = ''): string[] {
    const name = isRecord(value) ? value['_'] : undefined;
    const entry = typeof name === 'string' ? this.byName.get(name) : undefined;
    if (!isRecord(value) || entry === undefined) return [`${path}: ${String(name)} is not in the schema`];
    const at = `${path}/${entry.name}`;
    const isMethod = type === '!X' || type === undefined;
    if (isMethod ? entry.kind !== 'method' : entry.type !== type) return [`${at}: not a ${type ?? 'method'}`];
    const known = new Set(entry.args.map((argument) => argument.name));
    const extra = Object.keys(value).filter((key) => key !== '_' && !known.has(key) && value[key] !== undefined);
    return [
      ...extra.map((key) => `${at}.${key}: no such field`),
      ...entry.args.flatMap((argument) => this.field(value[argument.name], argument, `${at}.${argument.name}`)),
    ];
  }

  private field(value: unknown, { type, isVector, flag }: Argument, path: string): string[] {
    if (type === '#') return [];
    if (value === undefined) return flag ? [] : [`${path}: missing`];
    if (type === 'true') return value === true || value === false ? [] : [`${path}: not a flag`];
    if (!isVector) return this.value(value, type, path);
    if (!Array.isArray(value)) return [`${path}: not a vector`];
    return value.flatMap((item, index) => this.value(item, type, `${path}[${index}]`));
  }

  private value(value: unknown, type: string, path: string): string[] {
    const check = bareChecks[type];
    if (check === undefined) return this.problems(value, type, path);
    return check(value) ? [] : [`${path}: not ${type}`];
  }
}
