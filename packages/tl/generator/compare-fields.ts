import { fullType } from '../src/schema/definition.ts';
import type { Entry } from '../src/schema/entry.ts';

/** What keeps an object of definition `from` from being one of definition `to` as it is. */
export interface Differences {
  /** Fields whose type changed, that `to` requires and `from` does not always have, or a result type that changed. */
  readonly clashes: readonly string[];
  /** Optional fields of `to` that `from` does not have. */
  readonly unknown: readonly string[];
  /** Fields of `from` that `to` has no place for. */
  readonly lost: readonly string[];
}

const fieldsOf = (entry: Entry): Entry['args'] => entry.args.filter(({ type }) => type !== '#');

export function compareFields(from: Entry, to: Entry): Differences {
  const source = new Map(fieldsOf(from).map((argument) => [argument.name, argument]));
  const clashes: string[] = [];
  const unknown: string[] = [];
  for (const target of fieldsOf(to)) {
    const given = source.get(target.name);
    source.delete(target.name);
    if (given === undefined) {
      if (target.flag) unknown.push(target.name);
      else clashes.push(`${target.name}: ${fullType(target)} is required`);
    } else if (fullType(given) !== fullType(target)) {
      clashes.push(`${target.name}: ${fullType(given)} became ${fullType(target)}`);
    } else if (given.flag && !target.flag) {
      clashes.push(`${target.name}: ${fullType(target)} is required`);
    }
  }
  return { clashes, unknown, lost: [...source.keys()] };
}
