import { oldLayers } from '../src/layers/layers.ts';
import { writeDefinition } from '../src/schema/definition.ts';
import type { Entry } from '../src/schema/entry.ts';
import type { AllSchemas } from './all-schemas.ts';
import type { OldDefinition } from './compare-up.ts';
import { answerTypes } from './reach.ts';

/** The first of each id. An id does not tell flags of type `true` apart: the newest definition knows them all. */
function uniqueById(entries: readonly Entry[]): Entry[] {
  const seen = new Set<number>();
  return entries.filter(({ id }) => seen.size !== seen.add(id).size);
}

/** The classes that answers to each older layer are written with. */
export const answerClasses = ({ canonical, layers }: AllSchemas): [number, Entry[]][] =>
  oldLayers.map((layer) => {
    const types = answerTypes(layer, layers[layer], canonical);
    return [layer, layers[layer].entries.filter(({ kind, type }) => kind === 'class' && types.has(type))];
  });

const emitText = (name: string, entries: readonly Entry[]): string =>
  `export const ${name} = \`\n${entries.map(writeDefinition).join('\n')}\`.slice(1);\n`;

/** Definitions as text, one a line, with the lists of which lines make up which layer. */
export function emitDefinitions(schemas: AllSchemas, old: readonly OldDefinition[]): string {
  const ofKind = (kind: Entry['kind']): Entry[] => schemas.canonical.entries.filter((entry) => entry.kind === kind);
  const oldOfKind = (kind: Entry['kind']): Entry[] =>
    old.map(({ entry }) => entry).filter((entry) => entry.kind === kind);
  const answers = answerClasses(schemas);
  const readable = uniqueById([...ofKind('class'), ...oldOfKind('class')]);
  const newestFirst = answers.toReversed().flatMap(([, entries]) => entries);
  const classes = uniqueById([...readable, ...newestFirst]);
  const lines = new Map(classes.map(({ id }, index) => [id, index]));
  const layers = answers.map(([layer, entries]) => `${layer}: [${entries.map(({ id }) => lines.get(id)).join()}]`);
  return [
    emitText('classes', classes),
    emitText('methods', [...ofKind('method'), ...oldOfKind('method')]),
    `export const canonicalClasses = ${ofKind('class').length};`,
    `export const canonicalMethods = ${ofKind('method').length};`,
    `export const readableClasses = ${readable.length};`,
    `export const layers = {\n${layers.join(',\n')}\n};`,
    'export const compile = (source) => new Function(`return ${source}`)();\n',
  ].join('\n');
}

export const definitionTypes = `
export declare const classes: string;
export declare const methods: string;
/** How many of the class lines are canonical; they come first. */
export declare const canonicalClasses: number;
export declare const canonicalMethods: number;
/** How many of the class lines requests may hold; the others are for answers to older layers. */
export declare const readableClasses: number;
/** For each older layer, the lines of the classes that its answers are written with. */
export declare const layers: Record<144 | 152 | 198 | 214, readonly number[]>;
export declare const compile: (source: string) => unknown;
`;
