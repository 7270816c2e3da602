import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { ServerProcess } from '../harness/server-process.ts';
import { loadChecks } from './load-checks.ts';
import { mutationRun } from './mutation/mutation-run.ts';
import { sampleOf } from './mutation/sample.ts';
import { poolServer, startMutableServer } from './mutation/mutating-server.ts';
import { methodsPage } from './page/methods-page.ts';
import type { Check } from './run/check.ts';
import { Pool } from './run/pool.ts';
import { runAll } from './run/run-all.ts';
import { runCheck, type CheckOutcome } from './run/run-check.ts';

let server: ServerProcess;
let pool: Pool;
let checks: readonly Check[];
let outcomes: readonly CheckOutcome[] = [];

before(async () => {
  server = await startMutableServer();
  pool = await Pool.gather(poolServer(server));
  checks = await loadChecks();
});
after(async () => {
  await pool.leave();
  await server.dispose();
});

/** A sample, chosen by a seed: `npm run methods -- --mutate` takes all. */
const sampleLength = 25;
const sampleSeed = 20_261_124;

test('every method that is real is proved, and docs/methods.md says so', async (t) => {
  const failed: CheckOutcome[] = [];
  const run = await runAll(pool, (outcome) => outcome.error !== undefined && failed.push(outcome), checks);
  ({ outcomes } = run);
  for (const { title, error } of failed) await t.test(title, () => assert.ifError(error));
  const page = readFileSync(new URL('../../../../docs/methods.md', import.meta.url), 'utf8');
  assert.equal(page, methodsPage(run.record), 'docs/methods.md is old: npm run methods');
});

test('a check fails where the method that it proves answers emptily', async () => {
  const choose = (methods: readonly string[]) => sampleOf(methods, sampleLength, sampleSeed);
  assert.deepEqual(await mutationRun({ server, pool, checks, outcomes, choose }), []);
});

/** It passes whatever the method answers, as no check of this folder may. */
const hollow: Check = {
  title: 'a hollow check',
  run: async ({ ana }) => {
    await ana.returns('contacts.importContacts', { _: 'messages.getDialogFilters' }, () => 'anything', 'anything');
  },
};

test('a check that proves nothing is found by breaking what it says to prove', async () => {
  const outcome = await runCheck(pool, hollow);
  const unharmed = await mutationRun({ server, pool, checks: [hollow], outcomes: [outcome] });
  assert.deepEqual(unharmed, [{ method: 'messages.getDialogFilters', check: hollow.title }]);
});
