import type { Argument, Entry } from './entry.ts';

const writeCall: Record<string, (value: string) => string> = {
  int: (value) => `b.int(${value})`,
  long: (value) => `b.long(${value})`,
  int53: (value) => `b.int53(${value})`,
  double: (value) => `b.double(${value})`,
  string: (value) => `b.string(${value})`,
  bytes: (value) => `b.byteString(${value})`,
  int128: (value) => `b.fixed(${value}, 16)`,
  int256: (value) => `b.fixed(${value}, 32)`,
  Bool: (value) => `b.bool(${value})`,
};

const flagsVariable = (name: string): string => `f_${name}`;
/** A mask as a signed literal, since bit 31 is negative in JavaScript's 32-bit operations. */
const mask = (bit: number): number => 1 << bit;
const fieldOf = (argument: Argument): string => `v[${JSON.stringify(argument.name)}]`;
const isBoxed = (argument: Argument): boolean => writeCall[argument.type] === undefined;

function isSet(argument: Argument): string {
  if (argument.type === 'true') return `${fieldOf(argument)} === true`;
  // Only the layer knows whether it can carry the object at all; a vector is filtered when it is written.
  return isBoxed(argument) && !argument.isVector ? `w.has(${fieldOf(argument)})` : `${fieldOf(argument)} !== undefined`;
}

const ofFlags = (entry: Entry, flagsField: string): Argument[] =>
  entry.args.filter((argument) => argument.flag?.field === flagsField);

function flagsExpression(entry: Entry, flagsField: string): string {
  const terms = ofFlags(entry, flagsField).map(
    (argument) => `(${isSet(argument)} ? ${mask(argument.flag?.bit ?? 0)} : 0)`,
  );
  return terms.length === 0 ? '0' : terms.join(' | ');
}

/** Two values on one bit are both there or both absent: half a pair would be read as rubbish. */
function sharedBitChecks(entry: Entry, flagsField: string): string[] {
  const valued = ofFlags(entry, flagsField).filter(({ type }) => type !== 'true');
  const shared = [...Map.groupBy(valued, ({ flag }) => flag?.bit ?? 0).values()].filter((group) => group.length > 1);
  return shared.map((group) => {
    const [first, ...rest] = group.map((argument) => `(${isSet(argument)})`);
    const names = `${entry.name}: ${group.map(({ name }) => name).join(', ')}`;
    return `if (${rest.map((each) => `${first} !== ${each}`).join(' || ')}) b.halfPair(${JSON.stringify(names)});`;
  });
}

function flagsStatement(entry: Entry, flagsField: string): string {
  const variable = flagsVariable(flagsField);
  const checks = sharedBitChecks(entry, flagsField).join(' ');
  return `${checks} const ${variable} = ${flagsExpression(entry, flagsField)}; b.int(${variable});`;
}

function writeStatement(argument: Argument): string {
  const { flag, type } = argument;
  if (type === 'true') return '';
  const value = fieldOf(argument);
  const bare = writeCall[type];
  const boxed = argument.isVector ? `w.objects(b, ${value});` : `w.object(b, ${value});`;
  const statement =
    bare === undefined ? boxed : argument.isVector ? `b.vector(${value}, (i) => ${bare('i')});` : `${bare(value)};`;
  return flag ? `if ((${flagsVariable(flag.field)} & ${mask(flag.bit)}) !== 0) ${statement}` : statement;
}

/** Source of a writer of the boxed constructor, its id first: (b, v, w) => void; objects inside go through `w`. */
export function emitWriter(entry: Entry): string {
  const statements = entry.args.map((argument) =>
    argument.type === '#' ? flagsStatement(entry, argument.name) : writeStatement(argument),
  );
  return `(b, v, w) => { b.uint(${entry.id}); ${statements.filter(Boolean).join(' ')} }`;
}
