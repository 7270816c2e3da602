/** The limits of stickers; where Telegram has one, this is its value. */
export interface StickerLimits {
  readonly titleLengthMax: number;
  readonly shortNameLengthMax: number;
  readonly itemsMax: number;
  readonly emojiItemsMax: number;
  readonly setsOfOwnerMax: number;
  readonly installedMax: number;
  readonly recentMax: number;
  readonly favedMax: number;
  readonly gifsMax: number;
  /** Characters of the emojis of one sticker. */
  readonly emojiLengthMax: number;
  readonly keywordsLengthMax: number;
  /** Bytes of a still and of an animated or moving sticker. */
  readonly stillBytesMax: number;
  readonly animatedBytesMax: number;
  readonly videoBytesMax: number;
  /** Sets and documents that one answer holds. */
  readonly pageMax: number;
  /** Sets that are kept in memory. */
  readonly setsCachedMax: number;
}

export const defaultStickerLimits: StickerLimits = {
  titleLengthMax: 64,
  shortNameLengthMax: 64,
  itemsMax: 120,
  emojiItemsMax: 200,
  setsOfOwnerMax: 200,
  installedMax: 200,
  recentMax: 200,
  favedMax: 5,
  gifsMax: 200,
  emojiLengthMax: 64,
  keywordsLengthMax: 64,
  stillBytesMax: 512 * 1024,
  animatedBytesMax: 64 * 1024,
  videoBytesMax: 256 * 1024,
  pageMax: 100,
  setsCachedMax: 1000,
};
