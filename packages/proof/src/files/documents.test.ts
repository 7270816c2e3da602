import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputMedia, type Document } from '@mtcute/node';
import { randomId } from './random-id.ts';
import { filesHouse } from './files-house.ts';
import { jpeg } from './pictures.ts';
import { sha256Of, testBytes } from './test-bytes.ts';

const house = filesHouse();

/** The document that Budi finds in his newest message from Ayu. */
async function received(): Promise<Document> {
  const [message] = await house.budi.client.getHistory(house.ayu.userId, { limit: 1 });
  if (message?.media?.type !== 'document') throw new Error(`not a document but ${message?.media?.type}`);
  return message.media;
}

for (const [megabytes, length] of [
  [1, 1024 * 1024 + 17],
  [20, 20 * 1024 * 1024 + 5],
] as const) {
  test(`a file of ${megabytes} MB comes out byte for byte on another account`, async () => {
    const { ayu, budi } = house;
    const bytes = testBytes(length, megabytes);
    const file = InputMedia.document(bytes, {
      fileName: `laporan ${megabytes}.bin`,
      fileMime: 'application/x-laporan',
    });
    await ayu.client.sendMedia(budi.userId, file, { caption: 'Ini' });
    const document = await received();
    assert.equal(document.fileName, `laporan ${megabytes}.bin`);
    assert.equal(document.mimeType, 'application/x-laporan');
    assert.equal(document.fileSize, length);
    assert.equal(sha256Of(await budi.client.downloadAsBuffer(document)), sha256Of(bytes));
  });
}

test('a part of a file is what lies there, wherever it begins', async () => {
  const { ayu, budi } = house;
  const bytes = testBytes(3 * 1024 * 1024 + 333, 7);
  await ayu.client.sendMedia(budi.userId, InputMedia.document(bytes, { fileName: 'a.bin' }));
  const { raw } = await received();
  if (raw._ !== 'document') throw new Error(raw._);
  const location = {
    _: 'inputDocumentFileLocation',
    id: raw.id,
    accessHash: raw.accessHash,
    fileReference: raw.fileReference,
    thumbSize: '',
  } as const;
  const read = async (offset: number, limit: number, precise = false): Promise<Uint8Array> => {
    const part = await budi.client.call({ _: 'upload.getFile', precise, location, offset, limit });
    if (part._ !== 'upload.file') throw new Error(part._);
    return part.bytes;
  };
  for (const [offset, limit, precise] of [
    [0, 4096, false],
    [1024 * 1024, 1024 * 1024, false],
    [2 * 1024 * 1024 + 512 * 1024, 512 * 1024, false],
    [3 * 1024 * 1024, 1024 * 1024, false],
    [5 * 1024, 3 * 1024, true],
    [1023 * 1024, 1024, true],
    [8 * 1024 * 1024, 4096, false],
  ] as const) {
    assert.deepEqual(await read(offset, limit, precise), bytes.subarray(offset, offset + limit));
  }
  for (const [offset, limit, precise, error] of [
    [1024, 4096, false, 'OFFSET_INVALID'],
    [1, 1024, true, 'OFFSET_INVALID'],
    [-4096, 4096, false, 'OFFSET_INVALID'],
    [0, 0, false, 'LIMIT_INVALID'],
    [0, -4096, false, 'LIMIT_INVALID'],
    [0, 12 * 1024, false, 'LIMIT_INVALID'],
    [0, 2 * 1024 * 1024, true, 'LIMIT_INVALID'],
    [1020 * 1024, 8 * 1024, true, 'LIMIT_INVALID'],
  ] as const) {
    await assert.rejects(read(offset, limit, precise), { text: error }, `${offset} ${limit} ${precise}`);
  }
  const hashes = await budi.client.call({ _: 'upload.getFileHashes', location, offset: 128 * 1024 });
  assert.equal(hashes[0]?.offset, 128 * 1024);
  for (const { offset, limit, hash } of hashes) {
    assert.equal(Buffer.from(hash).toString('hex'), sha256Of(bytes.subarray(offset, offset + limit)));
  }
});

test('a voice message and a video keep what their sender said of them', async () => {
  const { ayu, budi } = house;
  const bytes = testBytes(5000, 3);
  const waveform = Array.from({ length: 100 }, (_, index) => index % 32);
  await ayu.client.sendMedia(budi.userId, InputMedia.voice(bytes, { duration: 7, waveform, fileMime: 'audio/ogg' }));
  const [voice] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (voice?.media?.type !== 'voice') throw new Error('not a voice message');
  assert.equal(voice.media.duration, 7);
  assert.deepEqual(voice.media.waveform, waveform);
  assert.deepEqual(await budi.client.downloadAsBuffer(voice.media), bytes);
  const thumb = await jpeg(300, 200);
  const film = { duration: 12, width: 640, height: 360, supportsStreaming: true, fileName: 'film.mp4', thumb } as const;
  await ayu.client.sendMedia(budi.userId, InputMedia.video(bytes, { ...film, fileMime: 'video/mp4' }));
  const [video] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (video?.media?.type !== 'video') throw new Error('not a video');
  const { duration, width, height, fileName } = video.media;
  assert.deepEqual(
    { duration, width, height, fileName },
    { duration: 12, width: 640, height: 360, fileName: 'film.mp4' },
  );
  const shown = video.media.thumbnails.find(({ type }) => type === 'm');
  assert.deepEqual([shown?.width, shown?.height], [300, 200]);
});

test('a film without sound that its sender calls an animation is one for the other, and plays from any place', async () => {
  const { ayu, budi } = house;
  const bytes = testBytes(2 * 1024 * 1024 + 5, 13);
  const film = { duration: 3, width: 320, height: 240, isAnimated: true, fileName: 'gif.mp4', fileMime: 'video/mp4' };
  await ayu.client.sendMedia(budi.userId, InputMedia.video(bytes, film));
  const [message] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (message?.media?.type !== 'video') throw new Error(`not a video but ${message?.media?.type}`);
  assert.equal(message.media.isAnimation, true);
  const from = 1024 * 1024;
  const parts: Uint8Array[] = [];
  for await (const part of budi.client.downloadAsIterable(message.media, { offset: from })) parts.push(part);
  assert.equal(sha256Of(Buffer.concat(parts)), sha256Of(bytes.subarray(from)));
});

test('the name of a file loses its path and what hides its ending', async () => {
  const { ayu, budi } = house;
  for (const [name, safe] of [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\a.txt', 'a.txt'],
    ['gambar\u202egnp.exe', 'gambargnp.exe'],
    ['a\u0000b\n.txt', 'ab.txt'],
    [`${'x'.repeat(400)}.jpeg`, `${'x'.repeat(250)}.jpeg`],
  ] as const) {
    const file = await ayu.client.uploadFile({ file: testBytes(100), fileName: 'x' });
    await ayu.client.call({
      _: 'messages.sendMedia',
      peer: await ayu.peer(budi),
      media: {
        _: 'inputMediaUploadedDocument',
        file: file.inputFile,
        mimeType: 'text/plain',
        attributes: [{ _: 'documentAttributeFilename', fileName: name }],
      },
      message: '',
      randomId: randomId(),
    });
    assert.equal((await received()).fileName, safe);
  }
});

test('a document that is here is found by its hash', async () => {
  const { ayu, budi } = house;
  const bytes = testBytes(9000, 11);
  await ayu.client.sendMedia(budi.userId, InputMedia.document(bytes, { fileName: 'b.bin', fileMime: 'text/csv' }));
  const sha256 = Buffer.from(sha256Of(bytes), 'hex');
  const found = await budi.client.call({ _: 'messages.getDocumentByHash', sha256, size: 9000, mimeType: 'text/csv' });
  assert.equal(found._, 'document');
  const other = await budi.client.call({ _: 'messages.getDocumentByHash', sha256, size: 9001, mimeType: 'text/csv' });
  assert.equal(other._, 'documentEmpty');
  await assert.rejects(
    budi.client.call({ _: 'messages.getDocumentByHash', sha256: sha256.subarray(1), size: 1, mimeType: 'a/b' }),
    { text: 'SHA256_HASH_INVALID' },
  );
});
