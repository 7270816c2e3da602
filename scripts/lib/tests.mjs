import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inRoot, pinnedNode, root } from './paths.mjs';

const ignored = new Set(['node_modules', 'dist', 'generated', 'data']);

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !ignored.has(entry.name)) yield* walk(path);
    else if (entry.name.endsWith('.test.ts')) yield path;
  }
}

/** Every test file of the repository. */
export const testFiles = () => [...walk(inRoot('packages')), ...walk(inRoot('scripts'))];

/** Each file has a process of its own, and its workers: what one of them compiled, the others take from here. */
const compiled = inRoot('node_modules', '.cache', 'suaka-compiled');

const parseCounts = (line) => {
  try {
    const { passed, failed } = JSON.parse(line);
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Runs test files in the pinned Node, so many at a time, and prints as they end.
 * @returns {Promise<{ passed: number, failed: number }>} a runner that dies counts as one failure.
 */
export const runTestFiles = async (files, concurrency) => {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const args = [inRoot('scripts', 'lib', 'run-tests.mjs'), String(concurrency), ...files];
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env };
  const child = spawn(pinnedNode, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  let counts;
  for await (const line of createInterface({ input: child.stdout })) {
    counts = parseCounts(line) ?? counts;
    if (!parseCounts(line)) console.log(line);
  }
  await exited;
  return counts ?? { passed: 0, failed: 1 };
};
