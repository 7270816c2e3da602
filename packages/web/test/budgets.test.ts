/** What a browser has to load before somebody can do something, held to budgets. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const ASSETS = new URL('../dist/assets/', import.meta.url);
const names = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));

/** Kilobytes of gzip. The mark for the door is 150: docs/web-client.md says what stands in the way. */
const DOOR_KB_MAX = 182;
const CHAT_KB_MAX = 350;

function chunk(start: string): string {
  const found = names.find((name) => name.startsWith(`${start}-`));
  if (found === undefined) throw new Error(`the build has no ${start}`);
  return found;
}

/** A script and everything that it imports before it runs. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = readFileSync(new URL(name, ASSETS), 'utf8');
  for (const [, file = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu)) withImports(file, seen);
  return seen;
}

function kilobytes(starts: readonly string[]): number {
  const all = new Set(starts.flatMap((start) => [...withImports(chunk(start))]));
  const bytes = [...all].reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(name, ASSETS)), { level: 9 }).length,
    0,
  );
  return bytes / 1000;
}

test('the sign-up screen loads no more script than its budget', () => {
  const size = kilobytes(['index', 'welcome', 'id', 'connection.worker']);
  assert.ok(size > 50, 'the scripts were found');
  assert.ok(size <= DOOR_KB_MAX, `${size.toFixed(1)} kB of ${DOOR_KB_MAX}`);
});

test('the chat screen loads no more script than its budget', () => {
  const size = kilobytes(['index', 'house', 'id', 'connection.worker']);
  assert.ok(size > 50, 'the scripts were found');
  assert.ok(size <= CHAT_KB_MAX, `${size.toFixed(1)} kB of ${CHAT_KB_MAX}`);
});

test('what few people need is not in the first load', () => {
  const first = new Set(['index', 'welcome', 'house'].flatMap((start) => [...withImports(chunk(start))]));
  const worker = withImports(chunk('connection.worker'));
  assert.ok([...first].every((name) => !name.startsWith('srp-')));
  assert.ok([...worker].every((name) => !name.startsWith('srp-')));
});
