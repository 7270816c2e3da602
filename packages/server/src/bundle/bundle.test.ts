import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundledEntry } from './bundled-entry.ts';
import { bundleFolder, recordName, type BundleRecord } from './bundle-folder.ts';
import { sourceState } from './source-state.ts';
import { writeBundle } from './write-bundle.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'suaka-bundle-'))}/`;
after(() => rmSync(folder, { recursive: true, force: true }));

/** Each file takes its part of a millisecond at every start, so there may be few, whatever the sources grow to. */
const filesMax = 20;

/** Native code, what is one file, and what is loaded at need. A new one is a choice: its files make a start slower. */
const outside = [
  '@aws-sdk/client-s3',
  '@aws-sdk/lib-storage',
  'better-sqlite3',
  'nodemailer',
  'pg',
  'pino',
  'sirv',
  'ws',
];

test('the server starts from few files, and from no packages but those that are named', async () => {
  const home = `${folder}made/`;
  mkdirSync(home);
  const { entry, fileCount, outside: found } = await writeBundle(home);
  assert.ok(fileCount <= filesMax, `${fileCount} files`);
  assert.deepEqual([...found].toSorted(), outside);
  const record = JSON.parse(readFileSync(home + recordName, 'utf8')) as BundleRecord;
  assert.equal(record.entry, entry);
  for (const path of ['packages/domain/src/auth/sign-up.ts', 'packages/adapters/store-sqlite/src/writer-worker.ts'])
    assert.ok(path in record.sources, path);
});

test('a bundle counts until one of its sources changes, and is never half there', () => {
  const home = `${folder}kept/`;
  mkdirSync(home);
  const source = `${home}source.ts`;
  writeFileSync(source, 'one');
  assert.equal(bundledEntry(home, home), undefined);
  const record: BundleRecord = { entry: '/entry.mjs', sources: { 'source.ts': sourceState(source) } };
  writeFileSync(home + recordName, JSON.stringify(record).slice(0, -1));
  assert.equal(bundledEntry(home, home), undefined);
  writeFileSync(home + recordName, JSON.stringify(record));
  assert.equal(bundledEntry(home, home), '/entry.mjs');
  utimesSync(source, 1, 1);
  assert.equal(bundledEntry(home, home), undefined);
  rmSync(source);
  assert.equal(bundledEntry(home, home), undefined);
});

test('the bundle lies where the packages that it leaves out are found', () => {
  assert.match(bundleFolder, /\/node_modules\/\.cache\/[^/]+\/$/u);
});
