import { rpcError } from '../errors/rpc-error.ts';
import type { FileParts } from '../files/file-parts.ts';
import type { UploadClaim } from '../files/uploads.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { RenderedImage } from '../ports/image-worker.ts';
import { base64Of } from './base64.ts';
import { checkedAttributes } from './document-attributes.ts';
import type { Document, DocumentAttribute } from './document.ts';
import { storeRenditions, renderUpload } from './make-photo.ts';
import { positiveLong } from './positive-long.ts';
import { documentThumb } from './renditions.ts';

export interface DocumentWanted {
  readonly file: UploadClaim;
  readonly mimeType: string;
  readonly attributes: readonly DocumentAttribute[];
  /** A thumbnail that the client made. */
  readonly thumb: UploadClaim | undefined;
}

/** Types of which the server makes the thumbnail itself. */
const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/**
 * Makes a document out of a file that was uploaded. Its bytes stay as they are.
 *
 * @throws MIME_TYPE_INVALID; as `Uploads.finish`; of a thumbnail that the client brings also as `makePhoto`
 * Source: core.telegram.org/constructor/inputMediaUploadedDocument
 */
export async function makeDocument(parts: FileParts, wanted: DocumentWanted): Promise<Document> {
  const { limits, uploads, store, random, clock } = parts;
  const mimeType = checkedMimeType(wanted.mimeType, limits.mimeTypeLengthMax);
  const { hash: blob, byteLength } = await uploads.finish(wanted.file);
  const attributes = checkedAttributes(wanted.attributes, limits);
  const image = await thumbOf(parts, wanted, mimeType, byteLength);
  const document: Document = {
    id: positiveLong(random).toString(),
    accessHash: random.long().toString(),
    date: nowSeconds(clock),
    mimeType,
    byteLength,
    blob,
    attributes: withImageSize(attributes, wanted.thumb === undefined ? image : undefined),
    thumbs: image === undefined ? [] : await storeRenditions(parts, image.renditions),
    ...(image && { stripped: base64Of(image.stripped) }),
  };
  await store.addDocument(document);
  return document;
}

async function thumbOf(
  parts: FileParts,
  { thumb, file }: DocumentWanted,
  mimeType: string,
  byteLength: number,
): Promise<RenderedImage | undefined> {
  if (thumb !== undefined) return await renderUpload(parts, thumb, documentThumb, parts.limits.thumbBytesMax);
  if (!pictureTypes.has(mimeType) || byteLength > parts.limits.photoBytesMax) return undefined;
  const { hash } = await parts.uploads.finish(file);
  const image = await parts.images.render(await parts.blobs.read(hash, 0, byteLength), documentThumb);
  // A file that is not the picture it says it is stays a file: nobody asked for its thumbnail.
  return typeof image === 'string' ? undefined : image;
}

function withImageSize(attributes: DocumentAttribute[], image: RenderedImage | undefined): DocumentAttribute[] {
  if (image === undefined || attributes.some(({ kind }) => kind === 'imageSize' || kind === 'video')) return attributes;
  return [...attributes, { kind: 'imageSize', width: image.width, height: image.height }];
}

const mimeTypePattern = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/u;

function checkedMimeType(mimeType: string, lengthMax: number): string {
  const bare = mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (bare === '') return 'application/octet-stream';
  if (bare.length > lengthMax || !mimeTypePattern.test(bare)) throw rpcError('MIME_TYPE_INVALID');
  return bare;
}
