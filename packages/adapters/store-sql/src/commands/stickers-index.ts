import { dropStickers, keepSticker, keptStickers, reorderStickers } from './kept-stickers.ts';
import {
  deleteSet,
  officialSets,
  putSet,
  searchSets,
  setByShortName,
  setsOf,
  stickerDocuments,
  stickerSet,
} from './sticker-sets.ts';

export const stickerWrites = {
  'stickers.deleteSet': deleteSet,
  'stickers.drop': dropStickers,
  'stickers.keep': keepSticker,
  'stickers.putSet': putSet,
  'stickers.reorder': reorderStickers,
};

export const stickerReads = {
  'stickers.documents': stickerDocuments,
  'stickers.kept': keptStickers,
  'stickers.officialSets': officialSets,
  'stickers.searchSets': searchSets,
  'stickers.set': stickerSet,
  'stickers.setByShortName': setByShortName,
  'stickers.setsOf': setsOf,
};
