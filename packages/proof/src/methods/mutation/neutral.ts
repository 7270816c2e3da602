import { canonicalSchema, type SchemaEntry } from '../devices/layer-schema.ts';

type Argument = SchemaEntry['args'][number];

const bareValues: Readonly<Record<string, () => unknown>> = {
  int: () => 0,
  int53: () => 0,
  long: () => 0n,
  double: () => 0,
  string: () => '',
  bytes: () => new Uint8Array(),
  int128: () => new Uint8Array(16),
  int256: () => new Uint8Array(32),
  Bool: () => true,
  true: () => true,
  '!X': () => ({ _: 'help.getConfig' }),
};

const constructorsOf = new Map<string, SchemaEntry[]>();
for (const entry of canonicalSchema.classes.values()) {
  constructorsOf.set(entry.type, [...(constructorsOf.get(entry.type) ?? []), entry]);
}

/** "Nothing has changed" is no empty answer: a client would go on showing what it has. */
const saysNothing = /NotModified|TooLong|SignUpRequired/u;

const isObject = ({ type, isVector, flag }: Argument): boolean =>
  flag === undefined && !isVector && type !== '#' && !(type in bareValues);

/** The emptiest constructor of a type: the one that needs the fewest objects, then the fewest fields. */
function emptiest(type: string, within: readonly string[]): SchemaEntry {
  const able = (constructorsOf.get(type) ?? []).filter(
    ({ name, args }) => !saysNothing.test(name) && !args.some((each) => isObject(each) && within.includes(each.type)),
  );
  const cost = ({ args }: SchemaEntry): number => args.filter(isObject).length * 100 + args.length;
  const [best] = able.toSorted((one, other) => cost(one) - cost(other));
  if (best === undefined) throw new Error(`no empty ${type}`);
  return best;
}

function valueOf(type: string, isVector: boolean, within: readonly string[]): unknown {
  if (isVector) return [];
  const bare = bareValues[type];
  return bare === undefined ? objectOf(emptiest(type, within), [...within, type]) : bare();
}

function objectOf({ name, args }: SchemaEntry, within: readonly string[]): object {
  const needed = args.filter(({ type, flag }) => flag === undefined && type !== '#');
  return Object.fromEntries([
    ['_', name],
    ...needed.map((each) => [each.name, valueOf(each.type, each.isVector, within)]),
  ]) as object;
}

/** Updates without an update: what a handler answers that does nothing. */
const noUpdates = { _: 'updates', updates: [], users: [], chats: [], date: 0, seq: 0 };

/** An answer of the right type that holds nothing: what a handler could answer without doing its work. */
export function neutralAnswer(method: string): unknown {
  const type = canonicalSchema.methods.get(method)?.type;
  if (type === undefined) throw new Error(`no method ${method}`);
  if (type === 'Updates') return noUpdates;
  return type.startsWith('Vector<') ? [] : valueOf(type, false, []);
}

/** A request with nothing in it: enough to hear that a method is not built. */
export function neutralRequest(method: string): object {
  const entry = canonicalSchema.methods.get(method);
  if (entry === undefined) throw new Error(`no method ${method}`);
  return objectOf(entry, []);
}
