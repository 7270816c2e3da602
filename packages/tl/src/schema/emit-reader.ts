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
  '!X': 'b.query()',
};

const quoted = (name: string): string => JSON.stringify(name);
const flagsVariable = (name: string): string => `f_${name}`;
/** A mask as a signed literal, since bit 31 is negative in JavaScript's 32-bit operations. */
const mask = (bit: number): number => 1 << bit;

function readExpression({ flag, type, isVector }: Argument): string {
  const test = flag ? `(${flagsVariable(flag.field)} & ${mask(flag.bit)}) !== 0` : '';
  if (type === 'true' && flag) return `${test} ? true : undefined`;
  const bare = readCall[type];
  const boxed = isVector ? `b.objects(${quoted(type)})` : `b.object(${quoted(type)})`;
  const value = bare === undefined ? boxed : isVector ? `b.vector((b) => ${bare})` : bare;
  return flag ? `${test} ? ${value} : undefined` : value;
}

/** Source of a reader of what follows the constructor id, in the order of the wire: (b) => object. */
export function emitReader(entry: Entry): string {
  const lines: string[] = [];
  const lastFlags = entry.args.findLastIndex((argument) => argument.type === '#');
  const fields = [`_: ${quoted(entry.name)}`];
  entry.args.forEach((argument, index) => {
    if (argument.type === '#') {
      lines.push(`const ${flagsVariable(argument.name)} = b.int();`);
    } else if (index < lastFlags) {
      lines.push(`const v_${argument.name} = ${readExpression(argument)};`);
      fields.push(`${quoted(argument.name)}: v_${argument.name}`);
    } else {
      fields.push(`${quoted(argument.name)}: ${readExpression(argument)}`);
    }
  });
  return `(b) => { ${lines.join(' ')} return { ${fields.join(', ')} }; }`;
}
