import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { tl } from '@mtcute/core';
import { filesHouse } from './files-house.ts';
import { randomId } from './random-id.ts';
import { sha256Of, testBytes } from './test-bytes.ts';

const house = filesHouse();
const partBytes = 512 * 1024;
const bytes = testBytes(23 * partBytes + 4321, 23);
const partCount = 24;
const fileId = randomId();

const save = (part: number): Promise<boolean> =>
  house.ayu.client.call({
    _: 'upload.saveBigFilePart',
    fileId,
    filePart: part,
    fileTotalParts: partCount,
    bytes: bytes.subarray(part * partBytes, (part + 1) * partBytes),
  });

async function send(): Promise<tl.TypeUpdates> {
  return await house.ayu.client.call({
    _: 'messages.sendMedia',
    peer: await house.ayu.peer(house.budi),
    media: {
      _: 'inputMediaUploadedDocument',
      file: { _: 'inputFileBig', id: fileId, parts: partCount, name: 'besar.bin' },
      mimeType: 'application/x-besar',
      attributes: [],
    },
    message: '',
    randomId: randomId(),
  });
}

test('an upload goes on where it stopped after the server was killed, and a missing part is named', async () => {
  const { server, budi, ayu } = house;
  // Some out of their order, and the last one early.
  for (const part of [0, 1, 2, 23, 5, 4]) assert.equal(await save(part), true);
  await server.end('SIGKILL');
  await server.start();
  await assert.rejects(send(), { text: 'FILE_PART_%d_MISSING' });
  for (let part = 6; part < 23; part += 1) await save(part);
  await assert.rejects(send(), { text: 'FILE_PART_%d_MISSING' });
  await save(3);
  await send();
  const [message] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (message?.media?.type !== 'document') throw new Error('nothing came');
  assert.equal(sha256Of(await budi.client.downloadAsBuffer(message.media)), sha256Of(bytes));
});

test('what was sent can be fetched after the server ended and came back', async () => {
  const { server, budi, ayu } = house;
  assert.equal(await server.end('SIGTERM'), 0);
  await server.start();
  const [message] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (message?.media?.type !== 'document') throw new Error('nothing is left');
  assert.equal(sha256Of(await budi.client.downloadAsBuffer(message.media)), sha256Of(bytes));
});
