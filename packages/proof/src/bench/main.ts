/** `npm run bench -- [--json FILE] [--quick]`: what docs/benchmarks.md defines, in one run. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runBench, type BenchSize } from './run-bench.ts';
import { flatJson, table } from './report.ts';
import { quickSurge, wholeSurge } from './surge-size.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } });

const whole: BenchSize = {
  signUps: 4000,
  messageMs: 10_000,
  group: { online: 1000, posts: 50, few: 1000, many: 1_000_000 },
  search: { few: 1000, many: 1_000_000 },
  surge: wholeSurge,
  storedPeople: 100_000,
  storedMessages: 1_000_000,
};
const quick: BenchSize = {
  signUps: 400,
  messageMs: 2000,
  group: { online: 200, posts: 10, few: 1000, many: 20_000 },
  search: { few: 1000, many: 20_000 },
  surge: quickSurge,
  storedPeople: 2000,
  storedMessages: 20_000,
};

const { figures, flaws } = await runBench(values.quick ? quick : whole, (line) => console.error(line));
console.log(table(figures));
if (values.json !== undefined) writeFileSync(values.json, flatJson(figures));
if (flaws > 0) {
  console.error(`This run failed: ${flaws} messages or posts are missing, doubled or out of order.`);
  process.exitCode = 1;
}
