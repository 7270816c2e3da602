import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { artFolder } from '@suaka/art';
import {
  nowSeconds,
  type BlobStore,
  type Clock,
  type Document,
  type DocumentAttribute,
  type FileStore,
  type PhotoSize,
  type Random,
} from '@suaka/domain';

export interface ArtParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly blobs: BlobStore;
  readonly files: FileStore;
}

const sidePx = 512;
const thumbSidePx = 128;

/** What a drawing is as a document. */
export interface ArtWanted {
  readonly file: string;
  readonly thumb?: string | undefined;
  /** What it stands for: that of a set, or of none. */
  readonly sticker: Extract<DocumentAttribute, { kind: 'sticker' | 'customEmoji' }>;
}

/** The bytes of a drawing. */
export const artBytes = (file: string): Promise<Uint8Array> => readFile(`${artFolder}${file}`);

/** An id that is the same at every start, and another where the name or the bytes are. */
export const artId = (...parts: readonly (string | Uint8Array)[]): bigint => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return BigInt.asUintN(63, hash.digest().readBigUInt64BE()) | 1n;
};

/** A drawing as a document, made where it is not stored yet. */
export async function artDocument(parts: ArtParts, wanted: ArtWanted): Promise<Document> {
  const bytes = await artBytes(wanted.file);
  const id = artId(wanted.file, wanted.sticker.kind, bytes);
  const known = await parts.files.document(id);
  if (known !== undefined) return known;
  const document = await newDocument(parts, id, wanted, bytes);
  await parts.files.addDocument(document);
  return document;
}

/** The same without storing it: whoever stores a set stores what is in it. */
export async function newDocument(
  { clock, random, blobs }: ArtParts,
  id: bigint,
  { file, thumb, sticker }: ArtWanted,
  bytes: Uint8Array,
): Promise<Document> {
  const { hash: blob, byteLength } = await blobs.put(once(bytes));
  const isAnimated = file.endsWith('.tgs');
  return {
    id: id.toString(),
    accessHash: random.long().toString(),
    date: nowSeconds(clock),
    mimeType: isAnimated ? 'application/x-tgsticker' : 'image/webp',
    byteLength,
    blob,
    attributes: [
      { kind: 'filename', fileName: isAnimated ? 'AnimatedSticker.tgs' : 'sticker.webp' },
      { kind: 'imageSize', width: sidePx, height: sidePx },
      sticker,
    ],
    thumbs: thumb === undefined ? [] : [await thumbOf(blobs, thumb)],
  };
}

async function thumbOf(blobs: BlobStore, file: string): Promise<PhotoSize> {
  const { hash: blob, byteLength } = await blobs.put(once(await artBytes(file)));
  return { type: 'm', width: thumbSidePx, height: thumbSidePx, byteLength, blob };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
