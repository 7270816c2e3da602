/**
 * `npm run methods`: runs every check, writes docs/methods.md.
 * --mutate: replaces each handler by an empty answer and wants its check to fail.
 * --only TEXT: only checks whose title or file holds the text, and no page. --record FILE: the record as JSON. --brief: failures in a line.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadChecks } from './load-checks.ts';
import { mutationRun, type Unharmed } from './mutation/mutation-run.ts';
import { poolServer, startMutableServer } from './mutation/mutating-server.ts';
import { methodsPage } from './page/methods-page.ts';
import { Pool } from './run/pool.ts';
import { runAll } from './run/run-all.ts';
import type { CheckOutcome } from './run/run-check.ts';

const { values } = parseArgs({
  options: {
    mutate: { type: 'boolean', default: false },
    only: { type: 'string' },
    record: { type: 'string' },
    brief: { type: 'boolean', default: false },
  },
});

const pageFile = new URL('../../../../docs/methods.md', import.meta.url);

const failed: string[] = [];
const report = ({ title, error, lastMethod }: CheckOutcome): void => {
  if (error === undefined) return;
  failed.push(title);
  console.error(`FAIL ${title} (at ${lastMethod})`, values.brief ? firstLine(error) : error);
};

const firstLine = (error: unknown): string => String(error).split('\n').slice(0, 6).join(' ');

const checks = (await loadChecks()).filter(({ title }) => title.includes(values.only ?? ''));
const server = await startMutableServer();
const pool = await Pool.gather(poolServer(server));
try {
  const { record, outcomes } = await runAll(pool, report, checks);
  if (values.record !== undefined) writeFileSync(values.record, JSON.stringify(record, undefined, 1));
  if (values.only === undefined && failed.length === 0) writeFileSync(pageFile, methodsPage(record));
  const methods = new Set(record.proofs.map(({ method }) => method));
  console.log(`${outcomes.length} checks, ${failed.length} failed; ${methods.size} methods are real`);
  if (values.mutate) {
    const onUnharmed = ({ method, check }: Unharmed): void => {
      failed.push(check);
      console.error(`UNHARMED ${method}: "${check}" passes without it`);
    };
    const unharmed = await mutationRun({ server, pool, checks, outcomes, onUnharmed });
    console.log(`${methods.size} methods replaced, ${unharmed.length} not noticed`);
  }
} finally {
  await pool.leave();
  await server.dispose();
}
process.exit(failed.length === 0 ? 0 : 1);
