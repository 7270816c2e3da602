import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ImageWanted, ImageWorker } from '@suaka/domain';
import sharp from 'sharp';
import { bomb, jpeg, picture } from '../files/pictures.ts';

export interface ImageWorkerUnderTest {
  readonly open: () => { readonly worker: ImageWorker; readonly close: () => void };
}

const wanted: ImageWanted = {
  renditions: [
    { type: 's', side: 100, crop: false },
    { type: 'c', side: 64, crop: true },
    { type: 'm', side: 320, crop: false },
  ],
  sideMin: 10,
};

/** What every worker of images holds to: see ImageWorker. */
export function imageWorkerContract(name: string, { open }: ImageWorkerUnderTest): void {
  describe(`${name}: images`, () => {
    let worker: ImageWorker;
    let close: () => void;
    before(() => {
      ({ worker, close } = open());
    });
    after(() => close());

    test('pictures fit their squares or fill them, and are JPEGs without metadata', async () => {
      const image = await worker.render(await jpeg(800, 400), wanted);
      if (typeof image === 'string') throw new Error(image);
      assert.deepEqual([image.width, image.height], [800, 400]);
      const sizes = image.renditions.map(({ type, width, height }) => [type, width, height]);
      // A square no larger than what came before it would repeat it.
      assert.deepEqual(sizes, [
        ['s', 100, 50],
        ['m', 320, 160],
      ]);
      for (const { bytes, width } of image.renditions) {
        const facts = await sharp(bytes).metadata();
        assert.deepEqual([facts.format, facts.width, facts.exif, facts.icc], ['jpeg', width, undefined, undefined]);
      }
      assert.deepEqual([...image.stripped.subarray(0, 3)], [1, 20, 40]);
    });

    test('every format that pictures are sent in is decoded, and transparency becomes white', async () => {
      const clear = sharp({
        create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
      });
      for (const bytes of [
        await picture(50, 50).png().toBuffer(),
        await picture(50, 50).webp().toBuffer(),
        await picture(50, 50).gif().toBuffer(),
        await picture(50, 50).greyscale().jpeg().toBuffer(),
      ]) {
        const image = await worker.render(bytes, wanted);
        assert.equal(typeof image === 'string' ? image : image.width, 50);
      }
      const image = await worker.render(await clear.png().toBuffer(), wanted);
      if (typeof image === 'string') throw new Error(image);
      const { channels } = await sharp(image.renditions[0]?.bytes).stats();
      assert.ok(channels.every(({ mean }) => mean > 250));
    });

    for (const [what, make, refusal] of [
      ['no image', () => Buffer.from('halo'), 'format'],
      ['nothing', () => Buffer.alloc(0), 'format'],
      ['a PDF', () => Buffer.from('%PDF-1.7 ...'), 'format'],
      ['a TIFF', () => picture(20, 20).tiff().toBuffer(), 'format'],
      ['more pixels than are allowed', () => bomb(60_000, 60_000), 'size'],
      ['one that is too long', () => jpeg(1000, 20), 'size'],
      ['one that is too small', () => jpeg(9, 40), 'small'],
      ['a header alone', async () => (await jpeg(200, 200)).subarray(0, 700), 'broken'],
      ['pixels that are missing', () => bomb(3000, 3000), 'broken'],
    ] as const) {
      test(`${what} is refused as '${refusal}', and the next image is decoded`, async () => {
        assert.equal(await worker.render(await make(), wanted), refusal);
        const image = await worker.render(await jpeg(30, 30), wanted);
        assert.equal(typeof image, 'object');
      });
    }

    test('many at once are all answered', async () => {
      const source = await jpeg(300, 200);
      const images = await Promise.all(Array.from({ length: 20 }, () => worker.render(source, wanted)));
      assert.ok(images.every((image) => typeof image === 'object'));
    });
  });
}
