/** `npm run proof`: the long versions of what the tests prove with few seeds. Arguments: --scale 0.01 for a short look. */
import { parseArgs } from 'node:util';
import { longFuzz } from './long-fuzz.ts';
import { longKills } from './long-kills.ts';
import { longVerify } from './long-verify.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const scale = Number(values.scale);

/** So many inputs, kills and seeds; at least one of each. */
const sized = (count: number): number => Math.max(1, Math.round(count * scale));

const parts: readonly (readonly [string, () => Promise<void>])[] = [
  [`fuzz: ${sized(100_000)} malformed inputs for each decoder and session`, () => longFuzz(sized(100_000))],
  [`kill -9: ${sized(40)} kills in traffic`, () => longKills(sized(40))],
  [`verify: ${sized(1000)} seeds of random commands`, () => longVerify(sized(1000))],
];

let failed = 0;
for (const [title, run] of parts) {
  const startMs = performance.now();
  try {
    await run();
    console.log(`ok   ${title} (${((performance.now() - startMs) / 1000).toFixed(0)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${title}`);
    console.error(error);
  }
}
console.log(`${parts.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
