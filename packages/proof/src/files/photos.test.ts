import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputMedia, type Photo } from '@mtcute/node';
import sharp from 'sharp';
import { filesHouse } from './files-house.ts';
import { bomb, jpeg, picture, sidewaysJpeg } from './pictures.ts';
import { randomId } from './random-id.ts';
import { sha256Of, testBytes } from './test-bytes.ts';

const house = filesHouse();

/** The photo that Budi finds in his newest message from Ayu. */
async function received(): Promise<Photo> {
  const [message] = await house.budi.client.getHistory(house.ayu.userId, { limit: 1 });
  if (message?.media?.type !== 'photo') throw new Error(`not a photo but ${message?.media?.type}`);
  return message.media;
}

const sendPhoto = (bytes: Uint8Array) => house.ayu.client.sendMedia(house.budi.userId, InputMedia.photo(bytes));

test('a photo comes in the sizes of the protocol, each as large as it says', async () => {
  await sendPhoto(await jpeg(3000, 2000));
  const photo = await received();
  const sizes = photo.thumbnails.filter(({ type }) => type !== 'i');
  assert.deepEqual(
    sizes.map(({ type, width, height }) => [type, width, height]),
    [
      ['s', 100, 67],
      ['m', 320, 213],
      ['x', 800, 533],
      ['y', 1280, 853],
      ['w', 2560, 1707],
    ],
  );
  for (const size of sizes) {
    const bytes = await house.budi.client.downloadAsBuffer(size);
    assert.equal(bytes.length, size.fileSize);
    const { format, width, height, exif } = await sharp(bytes).metadata();
    assert.deepEqual([format, width, height, exif], ['jpeg', size.width, size.height, undefined]);
  }
});

test('a small photo is not enlarged, and has no size twice', async () => {
  await sendPhoto(await jpeg(200, 90));
  const sizes = (await received()).thumbnails.filter(({ type }) => type !== 'i');
  assert.deepEqual(
    sizes.map(({ type, width, height }) => [type, width, height]),
    [
      ['s', 100, 45],
      ['m', 200, 90],
    ],
  );
});

test('a photo stands upright and says nothing of its camera and place', async () => {
  const original = await sidewaysJpeg(900, 600);
  assert.ok(original.includes('rahasia'), 'the test photo has metadata');
  await sendPhoto(original);
  const photo = await received();
  const largest = photo.thumbnails.at(-1);
  if (largest === undefined) throw new Error('no size');
  assert.deepEqual([largest.width, largest.height], [600, 900]);
  const bytes = Buffer.from(await house.budi.client.downloadAsBuffer(largest));
  assert.ok(!bytes.includes('rahasia'));
  assert.ok(!bytes.includes('Exif'));
});

test('the stripped thumbnail is a picture in the hands of a stock client', async () => {
  await sendPhoto(await picture(1200, 700).png().toBuffer());
  const stripped = (await received()).thumbnails.find(({ type }) => type === 'i');
  if (stripped === undefined) throw new Error('no stripped thumbnail');
  const bytes = await house.budi.client.downloadAsBuffer(stripped);
  assert.ok(bytes.length < 4096);
  const { width, height, format } = await sharp(bytes).metadata();
  assert.deepEqual([format, width, height], ['jpeg', 40, 23]);
  const { channels } = await sharp(bytes).stats();
  // The picture is orange noise around the middle; a wrong header would give other colours.
  const { channels: sent } = await sharp(await picture(1200, 700).png().toBuffer()).stats();
  channels.forEach(({ mean }, index) => {
    assert.ok(Math.abs(mean - (sent[index]?.mean ?? 0)) < 12, `channel ${index}: ${mean}`);
  });
});

for (const [what, make, error] of [
  ['a decompression bomb', () => bomb(50_000, 50_000), 'PHOTO_INVALID_DIMENSIONS'],
  ['a long and narrow one', () => jpeg(2100, 100), 'PHOTO_INVALID_DIMENSIONS'],
  ['one that ends in the middle', async () => (await jpeg(900, 600)).subarray(0, 20_000), 'IMAGE_PROCESS_FAILED'],
  ['a picture that has not the pixels it says', () => bomb(4000, 4000), 'IMAGE_PROCESS_FAILED'],
  ['a text', () => Buffer.from('bukan gambar'), 'PHOTO_EXT_INVALID'],
  [
    'an SVG, which can make a decoder read files',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd"/></svg>'),
    'PHOTO_EXT_INVALID',
  ],
  ['a film', () => Buffer.from(testBytes(4000)), 'PHOTO_EXT_INVALID'],
] as const) {
  test(`${what} is no photo, and the server goes on`, async () => {
    const bytes: Buffer = await make();
    await assert.rejects(sendPhoto(bytes), { text: error });
    await sendPhoto(await jpeg(60, 60));
    assert.equal((await received()).width, 60);
  });
}

test('a file that is called a picture and is none stays a file, byte for byte', async () => {
  const { ayu, budi } = house;
  const bytes = testBytes(3000, 5);
  await ayu.client.sendMedia(budi.userId, InputMedia.document(bytes, { fileName: 'a.png', fileMime: 'image/png' }));
  const [message] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (message?.media?.type !== 'document') throw new Error('not a document');
  assert.equal(message.media.thumbnails.length, 0);
  assert.equal(sha256Of(await budi.client.downloadAsBuffer(message.media)), sha256Of(bytes));
});

test('a picture that is sent as a file gets a thumbnail and its size', async () => {
  const { ayu, budi } = house;
  const bytes = await picture(700, 500).png().toBuffer();
  await ayu.client.sendMedia(budi.userId, InputMedia.document(bytes, { fileName: 'a.png', fileMime: 'image/png' }));
  const [message] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  const raw = message?.media?.type === 'document' ? message.media.raw : undefined;
  if (raw?._ !== 'document') throw new Error('not a document');
  const size = raw.attributes.find(({ _ }) => _ === 'documentAttributeImageSize');
  assert.deepEqual(size, { _: 'documentAttributeImageSize', w: 700, h: 500 });
  assert.deepEqual(
    raw.thumbs?.map((thumb) => ('w' in thumb ? [thumb.type, thumb.w, thumb.h] : thumb._)),
    ['photoStrippedSize', ['m', 320, 229]],
  );
});

test('whoever has a photo can send it again without uploading it, and a hash that is not its own opens nothing', async () => {
  const { ayu, budi } = house;
  await sendPhoto(await jpeg(300, 300));
  const { raw } = await received();
  if (raw._ !== 'photo') throw new Error(raw._);
  const named = { _: 'inputPhoto', id: raw.id, accessHash: raw.accessHash, fileReference: raw.fileReference } as const;
  const send = (id: { readonly [Key in keyof typeof named]: (typeof named)[Key] }) =>
    budi.client.call({
      _: 'messages.sendMedia',
      media: { _: 'inputMediaPhoto', id },
      peer: { _: 'inputPeerSelf' },
      message: '',
      randomId: randomId(),
    });
  await send(named);
  const [own] = await budi.client.getHistory('me', { limit: 1 });
  assert.equal(own?.media?.type === 'photo' && own.media.raw.id.toString(), raw.id.toString());
  await assert.rejects(send({ ...named, accessHash: randomId() }), { text: 'PHOTO_INVALID' });
  await assert.rejects(send({ ...named, id: randomId() }), { text: 'PHOTO_INVALID' });
  await assert.rejects(send({ ...named, fileReference: testBytes(21) }), { text: 'FILE_REFERENCE_INVALID' });
  await assert.rejects(send({ ...named, fileReference: new Uint8Array(0) }), { text: 'FILE_REFERENCE_EMPTY' });
  void ayu;
});
