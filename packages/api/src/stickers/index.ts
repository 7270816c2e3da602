import { addStickerToSet } from './add-sticker-to-set.ts';
import { changeSticker } from './change-sticker.ts';
import { changeStickerPosition } from './change-sticker-position.ts';
import { checkShortName } from './check-short-name.ts';
import { createStickerSet } from './create-sticker-set.ts';
import { deleteStickerSet } from './delete-sticker-set.ts';
import { removeStickerFromSet } from './remove-sticker-from-set.ts';
import { renameStickerSet } from './rename-sticker-set.ts';
import { replaceSticker } from './replace-sticker.ts';
import { setStickerSetThumb } from './set-sticker-set-thumb.ts';
import { suggestShortName } from './suggest-short-name.ts';

export const stickersHandlers = [
  addStickerToSet,
  changeSticker,
  changeStickerPosition,
  checkShortName,
  createStickerSet,
  deleteStickerSet,
  removeStickerFromSet,
  renameStickerSet,
  replaceSticker,
  setStickerSetThumb,
  suggestShortName,
] as const;
