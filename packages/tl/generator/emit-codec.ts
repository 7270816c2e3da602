import type { Argument, Entry } from './entry.ts';

const readCall: Record<string, string> = {
  int: 'b.int()',
  long: 'b.long()',
  int53: 'b.int53()',
  double: 'b.double()',
  string: 'b.string()',
  bytes: 'b.byteString()',
  int128: 'b.int128()',
  int256: 'b.int256()',
  Bool: 'b.bool()',
};

const writeCall: Record<string, (value: string) => string> = {
  int: (value) => `b.int(${value})`,
  long: (value) => `b.long(${value})`,
  int53: (value) => `b.int53(${value})`,
  double: (value) => `b.double(${value})`,
  string: (value) => `b.string(${value})`,
  bytes: (value) => `b.byteString(${value})`,
  int128: (value) => `b.raw(${value})`,
  int256: (value) => `b.raw(${value})`,
  Bool: (value) => `b.bool(${value})`,
};

const field = (name: string): string => JSON.stringify(name);
const flagsVariable = (name: string): string => `f_${name}`;
/** A mask as a signed literal, since bit 31 is negative in JavaScript's 32-bit operations. */
const mask = (bit: number): number => 1 << bit;

function readExpression(argument: Argument): string {
  const { flag, type } = argument;
  if (type === 'true' && flag) return `(${flagsVariable(flag.field)} & ${mask(flag.bit)}) !== 0 ? true : undefined`;
  const item = readCall[type] ?? 'b.object()';
  const value = argument.isVector ? `b.vector((b) => ${item})` : item;
  return flag ? `(${flagsVariable(flag.field)} & ${mask(flag.bit)}) !== 0 ? ${value} : undefined` : value;
}

/** The body of a reader: what follows the constructor id, in the order of the wire. */
export function emitReader(entry: Entry): string {
  const lines: string[] = [];
  const lastFlags = entry.args.findLastIndex((argument) => argument.type === '#');
  const fields = [`_: ${field(entry.name)}`];
  entry.args.forEach((argument, index) => {
    if (argument.type === '#') {
      lines.push(`const ${flagsVariable(argument.name)} = b.int();`);
    } else if (index < lastFlags) {
      lines.push(`const v_${argument.name} = ${readExpression(argument)};`);
      fields.push(`${field(argument.name)}: v_${argument.name}`);
    } else {
      fields.push(`${field(argument.name)}: ${readExpression(argument)}`);
    }
  });
  return `(b) => { ${lines.join(' ')} return { ${fields.join(', ')} }; }`;
}

function flagsExpression(entry: Entry, flagsField: string): string {
  const terms = entry.args
    .filter((argument) => argument.flag?.field === flagsField)
    .map(({ name, type, flag }) => {
      const isSet = type === 'true' ? `v[${field(name)}] === true` : `v[${field(name)}] !== undefined`;
      return `(${isSet} ? ${mask(flag?.bit ?? 0)} : 0)`;
    });
  return terms.length === 0 ? '0' : terms.join(' | ');
}

function writeStatement(argument: Argument): string {
  const { flag, type } = argument;
  if (type === 'true') return '';
  const value = `v[${field(argument.name)}]`;
  const writeItem = writeCall[type] ?? ((item: string) => `o(b, ${item}, w)`);
  const statement = argument.isVector
    ? `b.vector(${value}, (i) => ${writeItem('i')});`
    : `${writeItem(value)};`;
  return flag ? `if ((${flagsVariable(flag.field)} & ${mask(flag.bit)}) !== 0) ${statement}` : statement;
}

/** A writer of the whole boxed constructor: its id, then its fields; nested objects go through `w`. */
export function emitWriter(entry: Entry): string {
  const statements = entry.args.map((argument) =>
    argument.type === '#'
      ? `const ${flagsVariable(argument.name)} = ${flagsExpression(entry, argument.name)}; b.int(${flagsVariable(argument.name)});`
      : writeStatement(argument),
  );
  return `(b, v, w) => { b.uint(${entry.id}); ${statements.filter(Boolean).join(' ')} }`;
}
