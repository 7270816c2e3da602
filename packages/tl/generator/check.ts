import { downs, leftOut } from '../src/layers/down/index.ts';
import { oldLayers } from '../src/layers/layers.ts';
import type { AllSchemas } from './all-schemas.ts';
import { fatesAt, unfillableFields } from './compare-down.ts';
import { resultProblems, upProblems, type OldDefinition } from './compare-up.ts';

function downProblems({ canonical, layers }: AllSchemas): string[] {
  return oldLayers.flatMap((layer) => {
    const fates = fatesAt(layer, layers[layer], canonical);
    const missing = fates.filter(({ way }) => way === 'missing').map(({ entry, note }) => `${entry.name}: ${note}`);
    return [...missing, ...unfillableFields(layer, layers[layer], canonical, fates)].map(
      (problem) => `down, layer ${layer}: ${problem}`,
    );
  });
}

function doubles(): string[] {
  const seen = new Set<string>();
  const keys = downs.flatMap(({ name, layers }) =>
    layers.map((layer) => `down, layer ${layer}: ${name} is mapped twice`),
  );
  return keys.filter((key) => seen.size === seen.add(key).size);
}

/** Clients count pts: a rule must not leave out an update that carries them. */
function uncounted({ canonical }: AllSchemas): string[] {
  const rules = new Set<string>(leftOut.map(({ name }) => name));
  return canonical.entries
    .filter(({ name, type, args }) => type === 'Update' && rules.has(name) && args.some((each) => each.name === 'pts'))
    .map(({ name }) => `down: ${name} carries pts, no rule may leave it out`);
}

/** A name is a constructor or a method of the canonical schema, never both, and never twice. */
function collisions({ canonical }: AllSchemas): string[] {
  const byName = Map.groupBy(canonical.entries, ({ name }) => name);
  return [...byName].filter(([, entries]) => entries.length > 1).map(([name]) => `the name ${name} is not unique`);
}

/** Everything that keeps old clients from being served, each line naming what to write. */
export const problemsOf = (schemas: AllSchemas, old: readonly OldDefinition[]): string[] => [
  ...collisions(schemas),
  ...doubles(),
  ...uncounted(schemas),
  ...downProblems(schemas),
  ...upProblems(old),
  ...resultProblems(schemas),
];
