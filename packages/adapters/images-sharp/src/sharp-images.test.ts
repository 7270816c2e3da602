import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { SharpImages } from './sharp-images.ts';

const wanted = { renditions: [{ type: 's', side: 100, crop: false }], sideMin: 1 };
const picture = (side: number): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer();

test('an image that takes too long counts as broken, and its process is replaced', async (t) => {
  const images = new SharpImages({ timeMaxMs: 1 });
  t.after(() => images.close());
  assert.equal(await images.render(await picture(4000), wanted), 'broken');
  assert.equal(await images.render(await picture(4000), wanted), 'broken');
});

test('more images than may wait are asked to come again, and those that wait are not lost', async (t) => {
  const images = new SharpImages({ waitingMax: 1 });
  t.after(() => images.close());
  const source = await picture(200);
  const answers = await Promise.all([1, 2, 3, 4].map(() => images.render(source, wanted)));
  assert.deepEqual(
    answers.map((answer) => (typeof answer === 'string' ? answer : 'done')),
    ['done', 'done', 'busy', 'busy'],
  );
});

test('an image that is too long is not sent to a process at all', async (t) => {
  const images = new SharpImages({ sourceBytesMax: 10 });
  t.after(() => images.close());
  assert.equal(await images.render(await picture(20), wanted), 'size');
});
