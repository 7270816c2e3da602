import { rpcError } from '../errors/rpc-error.ts';
import type { FileParts } from '../files/file-parts.ts';
import type { UploadClaim } from '../files/uploads.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ImageWanted, RenderedImage, Rendition } from '../ports/image-worker.ts';
import { base64Of } from './base64.ts';
import { imageError } from './image-refusal.ts';
import type { Photo, PhotoSize } from './photo.ts';
import { positiveLong } from './positive-long.ts';
import { messagePhoto, profilePhoto } from './renditions.ts';

/**
 * Makes a photo out of a file that was uploaded: decoded, turned upright, freed of metadata and stored in its sizes.
 *
 * @throws PHOTO_SAVE_FILE_INVALID where it is too long; PHOTO_EXT_INVALID, PHOTO_INVALID_DIMENSIONS,
 * PHOTO_CROP_SIZE_SMALL, IMAGE_PROCESS_FAILED, FLOOD_WAIT_X, and as `Uploads.finish`
 * Source: core.telegram.org/api/files#uploading-photos
 */
export async function makePhoto(
  parts: FileParts,
  claim: UploadClaim,
  wanted: ImageWanted = messagePhoto,
): Promise<Photo> {
  const { limits, store, clock, random } = parts;
  const image = await renderUpload(parts, claim, wanted, limits.photoBytesMax);
  const photo: Photo = {
    id: positiveLong(random).toString(),
    accessHash: random.long().toString(),
    date: nowSeconds(clock),
    sizes: await storeRenditions(parts, image.renditions),
    stripped: base64Of(image.stripped),
  };
  await store.addPhoto(photo);
  return photo;
}

/**
 * Makes a photo of a person or a chat: squares, so that what shows it need not crop. The handler of a chat's photo calls
 * it with what inputChatUploadedPhoto names.
 * @throws as `makePhoto`
 */
export const makeProfilePhoto = (parts: FileParts, claim: UploadClaim): Promise<Photo> =>
  makePhoto(parts, claim, profilePhoto);

/** @throws as `makePhoto` */
export async function renderUpload(
  { uploads, blobs, images }: Pick<FileParts, 'uploads' | 'blobs' | 'images'>,
  claim: UploadClaim,
  wanted: ImageWanted,
  bytesMax: number,
): Promise<RenderedImage> {
  const { hash, byteLength } = await uploads.finish(claim);
  if (byteLength > bytesMax) throw rpcError('PHOTO_SAVE_FILE_INVALID');
  const image = await images.render(await blobs.read(hash, 0, byteLength), wanted);
  if (typeof image === 'string') throw imageError(image);
  return image;
}

/** Stores the pictures of an image as blobs. */
export const storeRenditions = (
  { blobs }: Pick<FileParts, 'blobs'>,
  renditions: readonly Rendition[],
): Promise<PhotoSize[]> =>
  Promise.all(
    renditions.map(async ({ type, width, height, bytes }) => {
      const { hash: blob, byteLength } = await blobs.put(once(bytes));
      return { type, width, height, byteLength, blob };
    }),
  );

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
