/**
 * Runs test files with Node's own runner and prints one line for each file and everything about a failure.
 * Started by scripts/test.mjs with the pinned Node. Arguments: concurrency, then files.
 * The last line of stdout is a JSON object { passed, failed }.
 */
import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { root } from './paths.mjs';

/** A file that is still running after this long has hung. */
const fileTimeoutMs = 10 * 60 * 1000;

const [concurrency, ...files] = process.argv.slice(2);
const perFile = new Map(files.map((file) => [file, { passed: 0, failed: 0 }]));
const noted = [];

const note = (data, verdict, text) => {
  noted.push(verdict);
  const where = data.file ? relative(root, data.file) : '';
  console.log(`FAIL ${where}${data.line ? `:${data.line}` : ''} ${data.name}\n${text}`);
};

/** What went wrong, without the runner's own frames, and not without end. */
const describe = (error) => {
  const cause = error?.cause ?? error;
  const text = inspect(cause, { depth: 4, maxStringLength: 4000 });
  return text.replaceAll(/\n\s+at [^\n]*node:internal[^\n]*/g, '').slice(0, 8000);
};

const printFile = (file, count, durationMs) => {
  const verdict = count.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(
    `${verdict} ${relative(root, file)} (${count.passed + count.failed} tests, ${(durationMs / 1000).toFixed(1)} s)`,
  );
};

const stream = run({ files, concurrency: Number(concurrency), timeout: fileTimeoutMs, cwd: root });
stream.on('test:pass', (data) => {
  if (data.skip !== undefined || data.todo !== undefined) {
    note(data, 'skipped', 'A test may not be skipped or left to do.');
  }
});
stream.on('test:fail', (data) => {
  if (data.details.type !== 'suite') note(data, 'failed', describe(data.details.error));
});
stream.on('test:stderr', ({ message }) => process.stderr.write(message));
// Counted by the file that was run, since a contract suite declares its tests in another one.
stream.on('test:summary', ({ file, counts, duration_ms: durationMs }) => {
  if (file === undefined) return;
  perFile.set(file, { passed: counts.passed, failed: counts.failed + counts.cancelled });
  printFile(file, perFile.get(file), durationMs);
});
for await (const event of stream) void event;

for (const [file, count] of perFile) {
  if (count.passed + count.failed === 0) note({ file, name: 'no tests' }, 'failed', 'This file runs no test.');
}
const passed = [...perFile.values()].reduce((sum, count) => sum + count.passed, 0);
console.log(JSON.stringify({ passed, failed: noted.length }));
