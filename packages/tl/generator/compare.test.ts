import assert from 'node:assert/strict';
import test from 'node:test';
import type { Entry, Schema } from '../src/schema/entry.ts';
import { loadAllSchemas, type AllSchemas } from './all-schemas.ts';
import { problemsOf } from './check.ts';
import { oldDefinitions } from './compare-up.ts';

const schemas = loadAllSchemas();

/** What the generator would say of the schemas where the canonical one is changed by `change`. */
function problemsWith(change: (entries: readonly Entry[]) => readonly Entry[]): string[] {
  const canonical: Schema = { ...schemas.canonical, entries: change(schemas.canonical.entries) };
  const changed: AllSchemas = { ...schemas, canonical };
  return problemsOf(changed, oldDefinitions(changed));
}

const added = (entry: Partial<Entry> & Pick<Entry, 'name' | 'type'>): Entry => ({
  kind: 'class',
  id: 0x0bad_cafe,
  args: [],
  ...entry,
});
const integer = (name: string): Entry['args'][number] => ({ name, type: 'int', isVector: false, flag: undefined });
const renumbered = (entry: Entry, args: Entry['args']): Entry => ({ ...entry, id: entry.id + 1, args });

const changing =
  (name: string, change: (entry: Entry) => Entry) =>
  (entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => (entry.name === name ? change(entry) : entry));

test('nothing is missing in the schemas as they are', () => {
  assert.deepEqual(problemsOf(schemas, oldDefinitions(schemas)), []);
});

test('a constructor that older layers lack fails the build where its type has no default', () => {
  const problems = problemsWith((entries) => [...entries, added({ name: 'userRobot', type: 'User' })]);
  assert.equal(problems.filter((problem) => problem.includes('userRobot: User lacks it')).length, 4);
});

test('a new update may be left out, but not one that carries pts', () => {
  const update = { name: 'updateNovelty', type: 'Update' };
  assert.deepEqual(
    problemsWith((entries) => [...entries, added(update)]),
    [],
  );
  const counting = added({ ...update, args: [integer('pts'), integer('pts_count')] });
  const problems = problemsWith((entries) => [...entries, counting]);
  assert.equal(problems.filter((problem) => /updateNovelty: it carries pts/u.test(problem)).length, 4);
});

test('a field that older layers require fails the build when it becomes optional or goes', () => {
  const optional = changing('peerUser', (entry) =>
    renumbered(entry, [integer('flags'), { ...integer('user_id'), type: 'int53', flag: { field: 'flags', bit: 0 } }]),
  );
  assert.ok(problemsWith(optional).some((problem) => problem.includes('peerUser: user_id: int53 is required')));
  const gone = changing('peerUser', (entry) => renumbered(entry, []));
  assert.ok(problemsWith(gone).some((problem) => problem.includes('peerUser: user_id: int53 is required')));
  const retyped = changing('peerUser', (entry) => renumbered(entry, [{ ...integer('user_id'), type: 'string' }]));
  assert.ok(problemsWith(retyped).some((problem) => problem.includes('user_id: string became int53')));
});

test('an optional field of the past that is gone fails the build unless it stays absent on purpose', () => {
  const without = changing('userStatusOnline', (entry) => ({ ...entry, id: entry.id + 1 }));
  assert.deepEqual(problemsWith(without), []);
  const shorter = changing('chatInviteExported', (entry) =>
    renumbered(
      entry,
      entry.args.filter(({ name }) => name !== 'usage_limit'),
    ),
  );
  assert.ok(problemsWith(shorter).some((problem) => problem.includes('usage_limit: gone')));
});

test('a method that asks for more than it did, or is gone, fails the build', () => {
  const asking = changing('messages.getHistory', (entry) => renumbered(entry, [...entry.args, integer('novelty')]));
  assert.ok(problemsWith(asking).some((problem) => problem.includes('novelty: int is required')));
  const gone = problemsWith((entries) => entries.filter(({ name }) => name !== 'messages.getHistory'));
  assert.ok(gone.some((problem) => /^up, .*messages\.getHistory#[0-9a-f]+: gone$/u.test(problem)));
});

test('a method whose result type changed fails the build', () => {
  const other = changing('help.getNearestDc', (entry) => ({ ...entry, type: 'Config' }));
  assert.ok(problemsWith(other).some((problem) => problem.includes('help.getNearestDc: Config was NearestDc')));
});

test('a name that stands for two definitions fails the build', () => {
  const twice = problemsWith((entries) => [...entries, added({ name: 'help.getConfig', type: 'Config' })]);
  assert.ok(twice.includes('the name help.getConfig is not unique'));
});

test('a required field of a type that may be left out fails the build', () => {
  const update: Entry['args'][number] = { name: 'update', type: 'Update', isVector: false, flag: undefined };
  const layer = schemas.layers[152];
  const broken: Schema = {
    ...layer,
    entries: layer.entries.map((entry) =>
      entry.name === 'updates' ? { ...entry, args: [...entry.args, update] } : entry,
    ),
  };
  const changed: AllSchemas = { ...schemas, layers: { ...schemas.layers, 152: broken } };
  const problems = problemsOf(changed, oldDefinitions(changed));
  assert.ok(problems.some((problem) => problem.includes('updates.update: a Update may be left out')));
});
