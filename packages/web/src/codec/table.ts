/** The codec's table, parsed once: constructors and methods by id and by name. */
import { TABLE } from './generated/table.ts';

export interface Field {
  /** Empty for a field that is read over and not kept. */
  readonly name: string;
  /** Which flags word (0 = flags, 1 = flags2) and bit decide whether the field is there; -1 = always. */
  readonly flagsWord: number;
  readonly bit: number;
  readonly isVector: boolean;
  readonly code: string;
}

export interface Definition {
  readonly id: number;
  /** Empty for a constructor that the page only reads over. */
  readonly name: string;
  readonly fields: readonly Field[];
}

const FIELD = /^(\w*):(?:([ac])(\d+))?(v?)(\w)$/;

function parseField(token: string): Field {
  if (token === '#') return { name: '', flagsWord: -1, bit: -1, isVector: false, code: '#' };
  const match = FIELD.exec(token);
  if (match === null) throw new Error(`bad field in the codec table: ${token}`);
  const [, name = '', word, bit, vector, code = ''] = match;
  return {
    name,
    flagsWord: word === undefined ? -1 : word === 'a' ? 0 : 1,
    bit: Number(bit ?? -1),
    isVector: vector === 'v',
    code,
  };
}

function parseLine(line: string): Definition {
  const [id = '', name = '', ...fields] = line.split(' ');
  return { id: Number.parseInt(id, 36), name, fields: fields.map(parseField) };
}

const definitions = TABLE.split('\n').map(parseLine);

export const byId: ReadonlyMap<number, Definition> = new Map(definitions.map((one) => [one.id, one]));
export const byName: ReadonlyMap<string, Definition> = new Map(definitions.map((one) => [one.name, one]));
