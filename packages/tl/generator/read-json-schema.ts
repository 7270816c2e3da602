import type { Argument, Entry, Schema } from '../src/schema/entry.ts';

interface JsonArgument {
  name: string;
  type: string;
  typeModifiers?: { predicate?: string; isVector?: boolean };
}

interface JsonEntry {
  kind: 'class' | 'method';
  name: string;
  id: number;
  type: string;
  typeModifiers?: { isVector?: boolean };
  arguments: JsonArgument[];
}

const readArgument = ({ name, type, typeModifiers }: JsonArgument): Argument => {
  const [field, bit] = typeModifiers?.predicate?.split('.') ?? [];
  return {
    name,
    type,
    isVector: typeModifiers?.isVector === true,
    flag: field !== undefined && bit !== undefined ? { field, bit: Number(bit) } : undefined,
  };
};

/** Reads the schema in the JSON form that @mtcute/core carries. */
export function readJsonSchema(json: { l: number; e: JsonEntry[] }): Schema {
  const entries = json.e.map((entry): Entry => ({
    kind: entry.kind,
    name: entry.name,
    id: entry.id >>> 0,
    type: entry.typeModifiers?.isVector === true ? `Vector<${entry.type}>` : entry.type,
    args: entry.arguments.map(readArgument),
  }));
  return { layer: json.l, entries };
}
