/** Chooses what goes into the page's codec: the listed names, and everything that an answer can hold. */
import { CONSTRUCTORS, METHODS } from './page-schema.ts';
import type { Argument, Entry } from './schema.ts';

/** An entry with the set of field names that the page keeps; `named` is false for one that is only skipped over. */
export interface Selected {
  readonly entry: Entry;
  readonly named: boolean;
  readonly kept: ReadonlySet<string>;
}

function parseList(text: string): Map<string, string[]> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [name = '', ...fields] = line.split(' ');
      return [name, fields];
    }),
  );
}

function keptFields(entry: Entry, fields: readonly string[]): Set<string> {
  const all = entry.arguments.filter((argument) => argument.type !== '#').map((argument) => argument.name);
  if (fields[0] === '*') return new Set(all);
  for (const field of fields) {
    if (!all.includes(field)) throw new Error(`${entry.name} has no field ${field}`);
  }
  if (entry.kind === 'method') {
    const missing = entry.arguments.find(
      (a) => a.type !== '#' && a.predicate === undefined && !fields.includes(a.name),
    );
    if (missing !== undefined) throw new Error(`${entry.name} needs its field ${missing.name}`);
  }
  return new Set(fields);
}

function isBoxed(argument: Argument): boolean {
  const last = argument.type.split('.').at(-1) ?? '';
  return /^[A-Z]/.test(last) && argument.type !== 'Bool';
}

/** Constructors that answers of the methods, and pushed updates, can hold, however deep. */
function reachable(methods: readonly Entry[], classes: readonly Entry[]): Set<Entry> {
  const byType = Map.groupBy(classes, (entry) => entry.type);
  const queue = [...methods.map((method) => method.type), 'Updates'];
  const seenTypes = new Set<string>();
  const found = new Set<Entry>();
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (seenTypes.has(type)) continue;
    seenTypes.add(type);
    for (const entry of byType.get(type) ?? []) {
      found.add(entry);
      queue.push(...entry.arguments.filter(isBoxed).map((argument) => argument.type));
    }
  }
  return found;
}

/** What stays readable of a constructor that the page only skips: an update still moves pts. */
function keptWhenSkipped(entry: Entry): Set<string> {
  if (entry.type !== 'Update' || entry.arguments.some((a) => a.name === 'channel_id')) return new Set();
  const names = entry.arguments.map((argument) => argument.name);
  return new Set(names.includes('pts') && names.includes('pts_count') ? ['pts', 'pts_count'] : []);
}

/** Applies the two lists to the schema. Throws where a list names what the schema does not have. */
export function select(entries: readonly Entry[]): Selected[] {
  const byKey = new Map(entries.map((entry) => [`${entry.kind}:${entry.name}`, entry]));
  const pick = (kind: Entry['kind'], list: Map<string, string[]>) =>
    [...list].map(([name, fields]) => {
      const entry = byKey.get(`${kind}:${name}`);
      if (entry === undefined) throw new Error(`the canonical schema has no ${kind} ${name}`);
      return { entry, named: true, kept: keptFields(entry, fields) };
    });
  const methods = pick('method', parseList(METHODS));
  const named = pick('class', parseList(CONSTRUCTORS));
  const listed = new Set(named.map((one) => one.entry));
  const classes = entries.filter((entry) => entry.kind === 'class');
  const skipped = [
    ...reachable(
      methods.map((one) => one.entry),
      classes,
    ),
  ]
    .filter((entry) => !listed.has(entry) && !['Bool', 'True', 'Vector t'].includes(entry.type))
    .map((entry) => ({ entry, named: false, kept: keptWhenSkipped(entry) }));
  return [...methods, ...named, ...skipped];
}
