import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { S3Blobs } from '@suaka/blobs-s3';
import S3rver from 's3rver';
import { testBytes } from '../files/test-bytes.ts';
import { freePort } from '../harness/free-port.ts';
import { blobStoreContract, pieces } from './blob-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-s3-'));
const bucket = 'suaka-blobs';
const mebibyte = 1024 * 1024;

let server: S3rver;
let endpoint: string;
let count = 0;

before(async () => {
  const port = await freePort();
  endpoint = `http://127.0.0.1:${port}`;
  const configureBuckets = [{ name: bucket, configs: [] }];
  server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 'bucket'),
    configureBuckets,
  });
  await server.run();
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const openFresh = (): Promise<S3Blobs> =>
  S3Blobs.open({
    url: `s3://${bucket}/${++count}`,
    spoolFolder: join(folder, `spool-${count}`),
    client: { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } },
    limits: { partBytes: 5 * mebibyte },
  });

blobStoreContract('S3', { openFresh });

test('what is larger than a part goes up in parts and comes back whole', async () => {
  const blobs = await openFresh();
  const bytes = testBytes(12 * mebibyte, 9);
  const { hash } = await blobs.put(pieces(bytes, mebibyte));
  assert.deepEqual(await blobs.read(hash, 5 * mebibyte - 10, 20), bytes.subarray(5 * mebibyte - 10, 5 * mebibyte + 10));
  assert.equal((await blobs.read(hash, 0, 12 * mebibyte)).length, bytes.length);
});
