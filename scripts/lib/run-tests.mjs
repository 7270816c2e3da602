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
/** Files that ran a test, and files that failed as a whole. */
const heard = new Set();
const noted = [];
let passed = 0;

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

const stream = run({ files, concurrency: Number(concurrency), timeout: fileTimeoutMs, cwd: root });
stream.on('test:pass', (data) => {
  if (data.skip !== undefined || data.todo !== undefined) {
    note(data, 'skipped', 'A test may not be skipped or left to do.');
  }
});
stream.on('test:fail', (data) => {
  if (data.file) heard.add(data.file);
  if (data.details.type !== 'suite') note(data, 'failed', describe(data.details.error));
});
stream.on('test:stderr', ({ message }) => process.stderr.write(message));
// Counted by file here and not by the events above: a test belongs to the file that ran it, wherever it is written.
stream.on('test:summary', ({ file, counts, duration_ms: durationMs }) => {
  if (!file) return;
  if (counts.tests > 0) heard.add(file);
  passed += counts.passed;
  const verdict = counts.passed === counts.tests ? 'ok  ' : 'FAIL';
  console.log(`${verdict} ${relative(root, file)} (${counts.tests} tests, ${(durationMs / 1000).toFixed(1)} s)`);
});
for await (const event of stream) void event;

for (const file of files) {
  if (!heard.has(file)) note({ file, name: 'no tests' }, 'failed', 'This file runs no test.');
}
console.log(JSON.stringify({ passed, failed: noted.length }));
