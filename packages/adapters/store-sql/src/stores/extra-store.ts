import type { ExtraStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Looks, what people keep of them, and reports over any engine. */
export const extraStoreOver = (engine: Engine): ExtraStore => ({
  addWallpaper: (wallpaper) => engine.write('extras.addWallpaper', { wallpaper }),
  wallpapers: (ids) => engine.read('extras.wallpapers', { ids }),
  wallpaperBySlug: (slug) => engine.read('extras.wallpaperBySlug', { slug }),
  putTheme: (change) => engine.write('extras.putTheme', change),
  themes: (ids) => engine.read('extras.themes', { ids }),
  themeBySlug: (slug) => engine.read('extras.themeBySlug', { slug: slug.toLowerCase() }),
  keepers: (list, id) => engine.read('extras.keepers', { list, id }),
  kept: (user, list) => engine.read('extras.kept', { user, list }),
  keep: (change) => engine.write('extras.keep', change),
  drop: (change) => engine.write('extras.drop', change),
  chatLook: (owner, peer) => engine.read('extras.chatLook', { owner, peer }),
  changeChatLooks: (change) => engine.write('extras.changeChatLooks', change),
  personalPhoto: (owner, userId) => engine.read('extras.personalPhoto', { owner, userId }),
  setPersonalPhoto: (change) => engine.write('extras.setPersonalPhoto', change),
  note: (owner, userId) => engine.read('extras.note', { owner, userId }),
  setNote: (change) => engine.write('extras.setNote', change),
  addReport: (report) => engine.write('extras.addReport', { report }),
  reports: (limit) => engine.read('extras.reports', { limit }),
  hasReported: (reporter, peer) => engine.read('extras.hasReported', { reporter, peer }),
});
