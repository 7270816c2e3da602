import { fullType } from '../schema/definition.ts';
import type { Entry } from '../schema/entry.ts';
import type { TlObject } from '../layer-writers.ts';

/** Says whether a canonical object would be written at all where it may be left out. */
type Has = (value: TlObject) => boolean;

const isObject = (value: unknown): value is TlObject & Record<string, unknown> =>
  typeof value === 'object' && value !== null && '_' in value;

/** Compares what was encoded with what an older layer read: fields that both have, with one type, are equal. */
export class Sameness {
  private readonly today: ReadonlyMap<string, Entry>;
  private readonly older: ReadonlyMap<string, Entry>;
  private readonly has: Has;

  constructor(today: readonly Entry[], older: readonly Entry[], has: Has = () => true) {
    this.today = new Map(today.map((entry) => [entry.name, entry]));
    this.older = new Map(older.map((entry) => [entry.name, entry]));
    this.has = has;
  }

  /** Where the two differ; an object that became another constructor is compared no further. */
  differences(sent: unknown, read: unknown, path = ''): string[] {
    if (isObject(sent) && isObject(read)) return this.objects(sent, read, path);
    if (Array.isArray(sent) && Array.isArray(read)) return this.vectors(sent, read, path);
    if (sent instanceof Uint8Array && read instanceof Uint8Array) {
      return sent.join() === read.join() ? [] : [`${path}: other bytes`];
    }
    return Object.is(sent, read) ? [] : [`${path}: ${String(sent)} became ${String(read)}`];
  }

  private vectors(sent: readonly unknown[], read: readonly unknown[], path: string): string[] {
    const kept = sent.filter((item) => !isObject(item) || this.has(item));
    if (kept.length !== read.length) return [`${path}: ${kept.length} items became ${read.length}`];
    return kept.flatMap((item, index) => this.differences(item, read[index], `${path}[${index}]`));
  }

  private objects(
    sent: TlObject & Record<string, unknown>,
    read: TlObject & Record<string, unknown>,
    path: string,
  ): string[] {
    if (sent._ !== read._) return [];
    const at = `${path}/${sent._}`;
    const fields = new Map(this.older.get(sent._)?.args.map((argument) => [argument.name, argument]));
    return (this.today.get(sent._)?.args ?? []).flatMap((argument) => {
      const { name } = argument;
      const old = fields.get(name);
      if (argument.type === '#' || old === undefined || fullType(old) !== fullType(argument)) return [];
      // A mapping fills what became required.
      if (sent[name] === undefined && old.flag === undefined) return [];
      return this.field(sent[name], read[name], `${at}.${name}`);
    });
  }

  private field(sent: unknown, read: unknown, path: string): string[] {
    const isAbsent = sent === undefined || sent === false || (isObject(sent) && !this.has(sent));
    if (isAbsent) return read === undefined || read === sent ? [] : [`${path}: appeared`];
    return read === undefined ? [`${path}: was lost`] : this.differences(sent, read, path);
  }
}
