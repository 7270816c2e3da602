import { existsSync } from 'node:fs';
import { bin, inRoot, pinnedNode } from './paths.mjs';
import { capture } from './run.mjs';

const tool = (name, ...args) => [bin(name), args];

/** What `npm run check` holds, each a command that ends with 0 where the rule is kept. */
export const checks = [
  ['types', ...tool('tsc', '-p', 'tsconfig.json', '--noEmit')],
  ['types of the page', ...tool('tsc', '-p', 'packages/web', '--noEmit')],
  ['format', ...tool('oxfmt', '--check')],
  ['lint', ...tool('oxlint', '--type-aware', '--deny-warnings')],
  ['dependency rules', ...tool('depcruise', 'packages', 'scripts', '--config', '.dependency-cruiser.mjs')],
  ['unused code', ...tool('knip', '--no-progress')],
];

/** npm's commands start `node` by its name, which has to be the pinned one here too. */
const env = { ...process.env, PATH: `${inRoot('node_modules', 'node', 'bin')}:${process.env.PATH}` };

const runCheck = async ([name, command, args]) => {
  const startMs = Date.now();
  const { code, output } = await capture(command, args, { env });
  const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} check: ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
};

/**
 * Runs all checks, two at a time, and prints what fails.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export const runChecks = async () => {
  if (!existsSync(pinnedNode)) throw new Error('The packages are not installed.');
  const queue = [...checks];
  const results = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await runCheck(next));
  };
  await Promise.all([worker(), worker()]);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
};
