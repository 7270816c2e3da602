import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { errorsPage } from './errors-page.ts';
import { rpcError } from './rpc-error.ts';
import { errorTable, type ErrorName } from './table.ts';

const names = Object.keys(errorTable) as ErrorName[];

test('rows are in the order of their names', () => {
  assert.deepEqual(
    names,
    names.toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

test('a code is one that the protocol documents', () => {
  const documented = new Set([303, 400, 401, 403, 404, 406, 420, 500]);
  for (const name of names) assert.ok(documented.has(errorTable[name].code), name);
});

test('500 is kept for the one fault that a retry can cure', () => {
  assert.deepEqual(
    names.filter((name) => errorTable[name].code >= 500),
    ['INTERNAL'],
  );
});

test('a name is upper case, and its number stands where the X was', () => {
  for (const name of Object.keys(errorTable)) assert.match(name, /^(2FA|[A-Z][A-Z0-9]*)(_[A-Z0-9]+)*$/u);
  assert.equal(rpcError('FLOOD_WAIT_X', 17).message, 'FLOOD_WAIT_17');
  assert.equal(rpcError('PHONE_MIGRATE_X', 4).message, 'PHONE_MIGRATE_4');
});

test('docs/errors.md is the table', () => {
  const page = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
  assert.equal(page, errorsPage(), 'run scripts/write-errors-page.ts');
});
