import sharp, { type Sharp } from 'sharp';
import type { ImageWanted, RenderedImage, Rendition, RenditionWanted } from '@suaka/domain';
import { isPicture } from './format.ts';
import type { ImageJob, ImageOutcome } from './messages.ts';
import { stripped } from './strip.ts';

const jpegQuality = 87;
const thumbnailSide = 40;
/** See stripped(): the clients' header says these. */
const thumbnailJpeg = {
  quality: 20,
  chromaSubsampling: '4:2:0',
  optimiseCoding: false,
  quantisationTable: 0,
} as const;

// Only what pictures are sent in is ever decoded; libvips knows many more formats, each of which is more to attack.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
sharp.cache(false);
sharp.concurrency(1);

/** Decodes an image once and makes all pictures of it from there. */
export async function render({ source, wanted, limits }: ImageJob): Promise<ImageOutcome> {
  if (!isPicture(source)) return 'format';
  const options = { limitInputPixels: limits.pixelsMax, failOn: 'error', sequentialRead: true } as const;
  try {
    const { width, height } = await sharp(source, { ...options, limitInputPixels: false }).metadata();
    if (width + height > limits.sidesMax || Math.max(width, height) > limits.ratioMax * Math.min(width, height)) {
      return 'size';
    }
    if (Math.min(width, height) < wanted.sideMin) return 'small';
    const upright = sharp(source, options).autoOrient();
    return await picturesOf(upright, wanted);
  } catch {
    return 'broken';
  }
}

/** Pixels without anything else, from which pictures are made without decoding again. */
interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

async function picturesOf(upright: Sharp, wanted: ImageWanted): Promise<RenderedImage> {
  const { data, info } = await upright
    .toColourspace('srgb')
    // JPEG knows no transparency.
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { data, width: info.width, height: info.height, channels: info.channels };
  const renditions: Rendition[] = [];
  for (const each of distinct(wanted.renditions, pixels)) renditions.push(await rendition(pixels, each));
  return { width: pixels.width, height: pixels.height, renditions, stripped: await thumbnail(pixels) };
}

const from = ({ data, width, height, channels }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels }, limitInputPixels: false });

/** Without those that are no larger than the one before, since the image itself is not. */
function distinct(wanted: readonly RenditionWanted[], { width, height }: Pixels): RenditionWanted[] {
  const sideOf = ({ side, crop }: RenditionWanted): number =>
    Math.min(side, crop ? Math.min(width, height) : Math.max(width, height));
  let before = 0;
  return wanted.flatMap((each) => {
    const side = sideOf(each);
    if (side <= before) return [];
    before = side;
    return [{ ...each, side }];
  });
}

async function rendition(pixels: Pixels, { type, side, crop }: RenditionWanted): Promise<Rendition> {
  const { data, info } = await from(pixels)
    .resize(side, side, { fit: crop ? 'cover' : 'inside', withoutEnlargement: true })
    .jpeg({ quality: jpegQuality })
    .toBuffer({ resolveWithObject: true });
  return { type, width: info.width, height: info.height, bytes: new Uint8Array(data) };
}

async function thumbnail(pixels: Pixels): Promise<Uint8Array> {
  const { data, info } = await from(pixels)
    .toColourspace('srgb')
    .resize(thumbnailSide, thumbnailSide, { fit: 'inside' })
    .jpeg(thumbnailJpeg)
    .toBuffer({ resolveWithObject: true });
  return stripped(data, info.width, info.height);
}
