/** The canonical schema as its package carries it, in the few shapes that the generator needs. */
import { createRequire } from 'node:module';

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly isVector: boolean;
  /** `flags.3` or `flags2.3` for a conditional field. */
  readonly predicate: string | undefined;
}

export interface Entry {
  readonly kind: 'class' | 'method';
  readonly name: string;
  readonly type: string;
  readonly id: number;
  readonly resultIsVector: boolean;
  readonly arguments: readonly Argument[];
}

interface RawModifiers {
  predicate?: string;
  isVector?: boolean;
  isBareVector?: boolean;
  isBareType?: boolean;
}

interface RawEntry extends Omit<Entry, 'arguments' | 'resultIsVector'> {
  typeModifiers?: RawModifiers;
  arguments: { name: string; type: string; typeModifiers?: RawModifiers }[];
}

function argumentOf(raw: RawEntry['arguments'][number]): Argument {
  const modifiers = raw.typeModifiers ?? {};
  if (modifiers.isBareVector === true || modifiers.isBareType === true) {
    throw new Error(`bare types are not expected in the API schema: ${raw.name}`);
  }
  return {
    name: raw.name,
    type: raw.type,
    isVector: modifiers.isVector === true,
    predicate: modifiers.predicate,
  };
}

/** Reads the canonical schema (its layer and entries). */
export function readSchema(): { layer: number; entries: Entry[] } {
  const require = createRequire(import.meta.url);
  const raw = require('@mtcute/core/tl/api-schema.json') as { l: number; e: RawEntry[] };
  // The package adds some names of its own to what the protocol has.
  const entries = raw.e
    .filter((entry) => !entry.name.startsWith('mtcute.'))
    .map((entry) => ({
      kind: entry.kind,
      name: entry.name,
      type: entry.type,
      id: entry.id,
      resultIsVector: entry.typeModifiers?.isVector === true,
      arguments: entry.arguments.map(argumentOf),
    }));
  return { layer: raw.l, entries };
}
