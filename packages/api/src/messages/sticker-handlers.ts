import { clearRecentStickers } from './clear-recent-stickers.ts';
import { faveSticker } from './fave-sticker.ts';
import { getAllStickers } from './get-all-stickers.ts';
import { getArchivedStickers } from './get-archived-stickers.ts';
import { getAvailableReactions } from './get-available-reactions.ts';
import { getCustomEmojiDocuments } from './get-custom-emoji-documents.ts';
import { getEmojiStickers } from './get-emoji-stickers.ts';
import { getFavedStickers } from './get-faved-stickers.ts';
import { getFeaturedEmojiStickers } from './get-featured-emoji-stickers.ts';
import { getFeaturedStickers } from './get-featured-stickers.ts';
import { getMaskStickers } from './get-mask-stickers.ts';
import { getMyStickers } from './get-my-stickers.ts';
import { getRecentStickers } from './get-recent-stickers.ts';
import { getSavedGifs } from './get-saved-gifs.ts';
import { getStickerSet } from './get-sticker-set.ts';
import { getStickers } from './get-stickers.ts';
import { installStickerSet } from './install-sticker-set.ts';
import { readFeaturedStickers } from './read-featured-stickers.ts';
import { reorderStickerSets } from './reorder-sticker-sets.ts';
import { saveGif } from './save-gif.ts';
import { saveRecentSticker } from './save-recent-sticker.ts';
import { searchEmojiStickerSets } from './search-emoji-sticker-sets.ts';
import { searchStickerSets } from './search-sticker-sets.ts';
import { toggleStickerSets } from './toggle-sticker-sets.ts';
import { uninstallStickerSet } from './uninstall-sticker-set.ts';

/** The methods of stickers that belong to messages. */
export const messageStickerHandlers = [
  clearRecentStickers,
  faveSticker,
  getAllStickers,
  getArchivedStickers,
  getAvailableReactions,
  getCustomEmojiDocuments,
  getEmojiStickers,
  getFavedStickers,
  getFeaturedEmojiStickers,
  getFeaturedStickers,
  getMaskStickers,
  getMyStickers,
  getRecentStickers,
  getSavedGifs,
  getStickerSet,
  getStickers,
  installStickerSet,
  readFeaturedStickers,
  reorderStickerSets,
  saveGif,
  saveRecentSticker,
  searchEmojiStickerSets,
  searchStickerSets,
  toggleStickerSets,
  uninstallStickerSet,
] as const;
