import { changeChatLooks, chatLook } from './chat-looks.ts';
import { contactNote, setNote } from './contact-notes.ts';
import { dropItems, keepersCount, keepItem, keptItems } from './kept-items.ts';
import { addWallpaper, putTheme, themeBySlug, themes, wallpaperBySlug, wallpapers } from './looks.ts';
import { personalPhoto, setPersonalPhoto } from './personal-photos.ts';
import { addReport, hasReported, reports } from './reports.ts';

export const extraWrites = {
  'extras.addReport': addReport,
  'extras.addWallpaper': addWallpaper,
  'extras.changeChatLooks': changeChatLooks,
  'extras.drop': dropItems,
  'extras.keep': keepItem,
  'extras.putTheme': putTheme,
  'extras.setNote': setNote,
  'extras.setPersonalPhoto': setPersonalPhoto,
};

export const extraReads = {
  'extras.chatLook': chatLook,
  'extras.hasReported': hasReported,
  'extras.keepers': keepersCount,
  'extras.kept': keptItems,
  'extras.note': contactNote,
  'extras.personalPhoto': personalPhoto,
  'extras.reports': reports,
  'extras.themeBySlug': themeBySlug,
  'extras.themes': themes,
  'extras.wallpaperBySlug': wallpaperBySlug,
  'extras.wallpapers': wallpapers,
};
