import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import S3rver from 's3rver';
import { StockDevice } from '../dialogs/stock-device.ts';
import { freePort } from '../harness/free-port.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { testBytes } from './test-bytes.ts';

test('a document that goes to a bucket comes back byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-bucket-'));
  const port = await freePort();
  const configureBuckets = [{ name: 'suaka-files', configs: [] }];
  const bucket = new S3rver({ port, address: '127.0.0.1', silent: true, directory: folder, configureBuckets });
  await bucket.run();
  const env = {
    SUAKA_BLOBS: 's3://suaka-files/blobs',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  };
  const server = await ServerProcess.start({ env });
  const ayu = await StockDevice.enter(server, 'Ayu');
  try {
    const bytes = testBytes(700_000, 3);
    const sent = await ayu.client.sendMedia('me', { type: 'document', file: bytes, fileName: 'catatan.bin' });
    const { media } = sent;
    assert.ok(media?.type === 'document');
    assert.deepEqual(await ayu.client.downloadAsBuffer(media), bytes);
  } finally {
    await ayu.leave();
    await server.dispose();
    await bucket.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
