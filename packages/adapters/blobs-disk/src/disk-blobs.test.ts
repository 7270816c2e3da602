import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskBlobs } from './disk-blobs.ts';

test('what an earlier process left half-written is cleared away, and what it finished stays', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-blobs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const bytes = new Uint8Array([1, 2, 3]);
  async function* source(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  }
  const { hash } = await (await DiskBlobs.open(folder)).put(source());
  writeFileSync(join(folder, 'drafts', '7'), 'half');
  const again = await DiskBlobs.open(folder);
  assert.deepEqual(readdirSync(join(folder, 'drafts')), []);
  assert.deepEqual(await again.read(hash, 0, 9), bytes);
});
