import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { characters } from '../messages/checked-text.ts';
import type { Document } from '../media/document.ts';
import { positiveLong } from '../media/positive-long.ts';
import { checkedShortName } from './short-name.ts';
import { stickerOf } from './sticker-document.ts';
import type { StickerItem, StickerKind, StickerSet } from './sticker-set.ts';
import type { StickerParts } from './sticker-parts.ts';

/** A sticker that someone wants in a set. */
export interface StickerWanted {
  readonly document: Document;
  readonly emoji: string;
  readonly keywords: readonly string[] | undefined;
}

/**
 * Makes a set out of documents that were uploaded.
 *
 * @throws PACK_TITLE_INVALID, SHORT_NAME_INVALID, SHORT_NAME_OCCUPIED, STICKERS_EMPTY, STICKERS_TOO_MUCH,
 * STICKER_EMOJI_INVALID, STICKER_FILE_INVALID, STICKERSETS_TOO_MUCH
 * Source: core.telegram.org/method/stickers.createStickerSet
 */
export async function makeSet(
  parts: StickerParts,
  wish: {
    readonly ownerId: UserId;
    readonly title: string;
    readonly shortName: string;
    readonly kind: StickerKind;
    readonly stickers: readonly StickerWanted[];
  },
): Promise<{ set: StickerSet; documents: readonly Document[] }> {
  const { random, limits, store } = parts;
  const title = checkedPackTitle(wish.title, limits.titleLengthMax);
  const shortName = checkedShortName(wish.shortName, limits);
  if (wish.stickers.length === 0) throw rpcError('STICKERS_EMPTY');
  checkCount(parts, wish.kind, wish.stickers.length);
  const identity = { id: positiveLong(random).toString(), accessHash: random.long().toString(), kind: wish.kind };
  const made = wish.stickers.map((wanted) => makeItem(parts, identity, wanted));
  const set: StickerSet = {
    ...identity,
    shortName,
    title,
    ownerId: wish.ownerId,
    items: made.map(({ item }) => item),
    thumbId: undefined,
    version: 1,
  };
  const documents = made.map(({ document }) => document);
  await store.putSet({ set, knownVersion: undefined, documents, ownedMax: limits.setsOfOwnerMax });
  return { set, documents };
}

/** A document and its place in a set. @throws STICKER_EMOJI_INVALID, STICKER_FILE_INVALID */
export function makeItem(
  { random, limits }: StickerParts,
  set: Pick<StickerSet, 'id' | 'accessHash' | 'kind'>,
  { document, emoji, keywords }: StickerWanted,
): { document: Document; item: StickerItem } {
  const checked = checkedEmoji(emoji, limits.emojiLengthMax);
  const sticker = stickerOf(document, set, checked, random, limits);
  return { document: sticker, item: { documentId: sticker.id, emoji: checked, keywords } };
}

/** @throws STICKERS_TOO_MUCH */
export function checkCount({ limits }: StickerParts, kind: StickerKind, count: number): void {
  if (count > (kind === 'emojis' ? limits.emojiItemsMax : limits.itemsMax)) throw rpcError('STICKERS_TOO_MUCH');
}

/** @throws PACK_TITLE_INVALID */
export function checkedPackTitle(title: string, lengthMax: number): string {
  const clean = title.trim();
  if (clean === '' || characters(clean) > lengthMax) throw rpcError('PACK_TITLE_INVALID');
  return clean;
}

const emojiPattern = /^(?:\p{RGI_Emoji}|\p{Emoji}\uFE0F?|\p{Emoji_Presentation})+$/v;

/** @throws STICKER_EMOJI_INVALID */
export function checkedEmoji(emoji: string, lengthMax: number): string {
  const clean = emoji.trim();
  if (clean === '' || clean.length > lengthMax || !emojiPattern.test(clean)) throw rpcError('STICKER_EMOJI_INVALID');
  return clean;
}
