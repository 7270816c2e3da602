import { downs, leftOut } from '../src/layers/down/index.ts';
import { leftOutTypes } from '../src/layers/down/left-out.ts';
import { neverAnswered } from '../src/layers/down/never-answered.ts';
import { substitutes } from '../src/layers/down/substitutes.ts';
import { unset } from '../src/layers/down/unset.ts';
import type { OldLayer } from '../src/layers/layers.ts';
import type { Entry, Schema } from '../src/schema/entry.ts';
import { compareFields } from './compare-fields.ts';
import { answerTypes } from './reach.ts';

/** How one canonical constructor reaches one older layer. */
export interface Fate {
  readonly entry: Entry;
  readonly way:
    | 'same'
    | 'fields'
    | 'mapped'
    | 'substituted'
    | 'left out'
    | 'never answered'
    | 'unreachable'
    | 'missing';
  /** Why: what differs, or by which rule. */
  readonly note: string;
}

const table = <T>(record: Partial<Record<string, T>>, name: string): T | undefined => record[name];

const isMapped = (layer: OldLayer, name: string): boolean =>
  downs.some((each) => each.name === name && each.layers.includes(layer));
const isLeftOutWhen = (layer: OldLayer, name: string): boolean =>
  leftOut.some((each) => each.name === name && each.layers.includes(layer));
const isLeftOutType = (type: string): boolean => (leftOutTypes as readonly string[]).includes(type);

function fateOfVanished(entry: Entry): Fate {
  const refusal = table(neverAnswered, entry.name);
  if (refusal !== undefined) return { entry, way: 'never answered', note: refusal };
  const substitute = table(substitutes, entry.type);
  if (substitute !== undefined) return { entry, way: 'substituted', note: substitute._ };
  if (!isLeftOutType(entry.type)) return { entry, way: 'missing', note: `${entry.type} lacks it` };
  if (entry.args.some(({ name }) => name === 'pts')) {
    return {
      entry,
      way: 'missing',
      note: 'it carries pts, which clients count: map it to an update that carries them',
    };
  }
  return { entry, way: 'left out', note: entry.type };
}

function fateOfKnown(layer: OldLayer, entry: Entry, old: Entry): Fate {
  if (old.id === entry.id) return { entry, way: 'same', note: '' };
  const { clashes, unknown } = compareFields(entry, old);
  const accepted = table(unset, entry.name) ?? [];
  const problems = [...clashes, ...unknown.filter((name) => !accepted.includes(name)).map((name) => `${name}: gone`)];
  if (problems.length === 0) return { entry, way: 'fields', note: '' };
  if (isLeftOutWhen(layer, entry.name)) return { entry, way: 'left out', note: problems.join(', ') };
  return { entry, way: 'missing', note: problems.join(', ') };
}

/** The fate of every canonical constructor at one layer. */
export function fatesAt(layer: OldLayer, schema: Schema, canonical: Schema): Fate[] {
  const types = answerTypes(layer, schema, canonical);
  const byName = new Map(schema.entries.map((entry) => [entry.name, entry]));
  return canonical.entries
    .filter(({ kind }) => kind === 'class')
    .map((entry): Fate => {
      const old = byName.get(entry.name);
      if (isMapped(layer, entry.name)) return { entry, way: 'mapped', note: old ? '' : 'the layer lacks it' };
      if (!types.has(entry.type)) return { entry, way: 'unreachable', note: entry.type };
      return old === undefined ? fateOfVanished(entry) : fateOfKnown(layer, entry, old);
    });
}

/** Fields that must be filled with an object that may be left out, in constructors that nobody leaves out for it. */
export function unfillableFields(layer: OldLayer, schema: Schema, canonical: Schema, fates: readonly Fate[]): string[] {
  const gone = new Set(fates.filter(({ way }) => way === 'left out').map(({ entry }) => entry.type));
  for (const { name, layers } of leftOut) {
    const entry = canonical.entries.find((each) => each.name === name);
    if (entry && layers.includes(layer)) gone.add(entry.type);
  }
  const types = answerTypes(layer, schema, canonical);
  return schema.entries
    .filter(({ kind, type, name }) => kind === 'class' && types.has(type) && !isMapped(layer, name))
    .filter(({ name }) => !isLeftOutWhen(layer, name))
    .flatMap(({ name, args }) =>
      args
        .filter(({ type, flag, isVector }) => gone.has(type) && !flag && !isVector)
        .map((argument) => `${name}.${argument.name}: a ${argument.type} may be left out, but the field is required`),
    );
}
