import { rpcError } from '../errors/rpc-error.ts';
import type { Document } from '../media/document.ts';
import { checkCount, checkedEmoji, checkedPackTitle, makeItem, type StickerWanted } from './make-set.ts';
import type { StickerItem, StickerSet } from './sticker-set.ts';
import type { StickerParts } from './sticker-parts.ts';

/** What of a set changes; what is absent stays. */
type Change = Partial<Pick<StickerSet, 'title' | 'items' | 'thumbId'>>;

async function change(
  { store, limits }: StickerParts,
  set: StickerSet,
  changed: Change,
  documents: readonly Document[] = [],
): Promise<StickerSet> {
  const next: StickerSet = { ...set, ...changed, version: set.version + 1 };
  await store.putSet({ set: next, knownVersion: set.version, documents, ownedMax: limits.setsOfOwnerMax });
  return next;
}

/** @throws STICKERS_TOO_MUCH and as `makeItem`. Source: core.telegram.org/method/stickers.addStickerToSet */
export async function addToSet(parts: StickerParts, set: StickerSet, wanted: StickerWanted): Promise<StickerSet> {
  checkCount(parts, set.kind, set.items.length + 1);
  const { document, item } = makeItem(parts, set, wanted);
  return await change(parts, set, { items: [...set.items, item] }, [document]);
}

/** Source: core.telegram.org/method/stickers.removeStickerFromSet */
export async function removeFromSet(parts: StickerParts, set: StickerSet, documentId: string): Promise<StickerSet> {
  const items = set.items.filter((item) => item.documentId !== documentId);
  const thumbId = set.thumbId === documentId ? undefined : set.thumbId;
  return await change(parts, set, { items, thumbId });
}

/** @throws STICKER_INVALID. Source: core.telegram.org/method/stickers.replaceSticker */
export async function replaceInSet(
  parts: StickerParts,
  set: StickerSet,
  documentId: string,
  wanted: StickerWanted,
): Promise<StickerSet> {
  const { document, item } = makeItem(parts, set, wanted);
  const items = set.items.map((known) => (known.documentId === documentId ? item : known));
  return await change(parts, set, { items }, [document]);
}

/** Source: core.telegram.org/method/stickers.changeStickerPosition */
export async function moveInSet(
  parts: StickerParts,
  set: StickerSet,
  documentId: string,
  position: number,
): Promise<StickerSet> {
  if (position < 0) throw rpcError('STICKER_INVALID');
  const moved = set.items.filter((item) => item.documentId === documentId);
  const others = set.items.filter((item) => item.documentId !== documentId);
  return await change(parts, set, { items: [...others.slice(0, position), ...moved, ...others.slice(position)] });
}

/** @throws STICKER_EMOJI_INVALID. Source: core.telegram.org/method/stickers.changeSticker */
export async function describeInSet(
  parts: StickerParts,
  set: StickerSet,
  documentId: string,
  words: { readonly emoji: string | undefined; readonly keywords: readonly string[] | undefined },
): Promise<StickerSet> {
  const described = (item: StickerItem): StickerItem => ({
    ...item,
    emoji: words.emoji === undefined ? item.emoji : checkedEmoji(words.emoji, parts.limits.emojiLengthMax),
    keywords: words.keywords ?? item.keywords,
  });
  const items = set.items.map((item) => (item.documentId === documentId ? described(item) : item));
  return await change(parts, set, { items });
}

/** @throws PACK_TITLE_INVALID. Source: core.telegram.org/method/stickers.renameStickerSet */
export async function renameSet(parts: StickerParts, set: StickerSet, title: string): Promise<StickerSet> {
  return await change(parts, set, { title: checkedPackTitle(title, parts.limits.titleLengthMax) });
}

/** @throws STICKER_INVALID where it is none of the set's. Source: core.telegram.org/method/stickers.setStickerSetThumb */
export async function showSetAs(
  parts: StickerParts,
  set: StickerSet,
  documentId: string | undefined,
): Promise<StickerSet> {
  const isKnown = documentId === undefined || set.items.some((item) => item.documentId === documentId);
  if (!isKnown) throw rpcError('STICKER_INVALID');
  return await change(parts, set, { thumbId: documentId });
}
