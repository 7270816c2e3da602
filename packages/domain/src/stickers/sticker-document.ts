import { rpcError } from '../errors/rpc-error.ts';
import type { Document, DocumentAttribute } from '../media/document.ts';
import { positiveLong } from '../media/positive-long.ts';
import type { Random } from '../ports/random.ts';
import type { StickerLimits } from './sticker-limits.ts';
import type { StickerSet } from './sticker-set.ts';

/** The formats of stickers and how long each may be. Source: core.telegram.org/stickers */
const bytesMax = (limits: StickerLimits): Readonly<Record<string, number>> => ({
  'image/webp': limits.stillBytesMax,
  'image/png': limits.stillBytesMax,
  'application/x-tgsticker': limits.animatedBytesMax,
  'video/webm': limits.videoBytesMax,
});

/**
 * A document as a sticker of a set: a copy with an id of its own, since one file can be in several sets.
 * @throws STICKER_FILE_INVALID
 */
export function stickerOf(
  document: Document,
  set: Pick<StickerSet, 'id' | 'accessHash' | 'kind'>,
  emoji: string,
  random: Random,
  limits: StickerLimits,
): Document {
  const most = bytesMax(limits)[document.mimeType];
  if (most === undefined || document.byteLength > most) throw rpcError('STICKER_FILE_INVALID');
  const others = document.attributes.filter(({ kind }) => kind !== 'sticker' && kind !== 'customEmoji');
  return {
    ...document,
    id: positiveLong(random).toString(),
    accessHash: random.long().toString(),
    attributes: [...others, stickerAttribute(set, emoji)],
  };
}

export const stickerAttribute = (
  { id, accessHash, kind }: Pick<StickerSet, 'id' | 'accessHash' | 'kind'>,
  alt: string,
): DocumentAttribute =>
  kind === 'emojis'
    ? { kind: 'customEmoji', alt, setId: id, setAccessHash: accessHash }
    : { kind: 'sticker', alt, setId: id, setAccessHash: accessHash, ...(kind === 'masks' && { isMask: true }) };

/** The set that a document is in; undefined for one of none. */
export function setIdOf(document: Document): bigint | undefined {
  for (const attribute of document.attributes) {
    if (attribute.kind === 'customEmoji') return BigInt(attribute.setId);
    if (attribute.kind === 'sticker' && attribute.setId !== undefined) return BigInt(attribute.setId);
  }
  return undefined;
}

export const isSticker = (document: Document): boolean =>
  document.attributes.some(({ kind }) => kind === 'sticker' || kind === 'customEmoji');

/** An animation without sound, as people send instead of a word. */
export const isGif = (document: Document): boolean =>
  document.mimeType === 'image/gif' || document.attributes.some(({ kind }) => kind === 'animated');
