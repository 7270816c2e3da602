import {
  chatThemes,
  fillOf,
  rpcError,
  wallpapersOf,
  type Theme,
  type Wallpaper,
  type WallpaperSettings,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';

/**
 * A wallpaper that a client names: whoever knows its link may look at it. A fill is named by its colours.
 * @throws WALLPAPER_INVALID
 */
export async function accessWallpaper(
  call: UserCall,
  input: Tl<'InputWallPaper'>,
  settings?: WallpaperSettings,
): Promise<Wallpaper> {
  const { store } = call.services.extras;
  switch (input._) {
    case 'inputWallPaperSlug':
      return existing(await store.wallpaperBySlug(input.slug));
    case 'inputWallPaper': {
      const [found] = await store.wallpapers([input.id]);
      if (found === undefined || BigInt(found.accessHash) !== input.access_hash) throw rpcError('WALLPAPER_INVALID');
      return found;
    }
    case 'inputWallPaperNoFile':
      break;
  }
  const list = await wallpapersOf(call.services.extras, call.caller.userId);
  const kept = list.find(({ wallpaper: { id, document } }) => document === undefined && BigInt(id) === input.id);
  // The colours make the fill: with others it is another one.
  if (kept !== undefined && (settings?.colors === undefined || fillOf(settings).id === kept.wallpaper.id)) {
    return kept.wallpaper;
  }
  return fillOf(settings ?? {});
}

function existing(wallpaper: Wallpaper | undefined): Wallpaper {
  if (wallpaper === undefined) throw rpcError('WALLPAPER_INVALID');
  return wallpaper;
}

/** A theme that a client names: whoever knows its link may look at it. @throws THEME_INVALID, THEME_SLUG_INVALID */
export async function accessTheme({ services }: UserCall, input: Tl<'InputTheme'>): Promise<Theme> {
  const { store } = services.extras;
  if (input._ === 'inputThemeSlug') {
    const found = await store.themeBySlug(input.slug);
    if (found === undefined) throw rpcError('THEME_SLUG_INVALID');
    return found;
  }
  const found = chatThemes.find(({ id }) => BigInt(id) === input.id) ?? (await store.themes([input.id]))[0];
  if (found === undefined || BigInt(found.accessHash) !== input.access_hash) throw rpcError('THEME_INVALID');
  return found;
}

/** A theme that the caller made. @throws as `accessTheme` */
export async function accessOwnTheme(call: UserCall, input: Tl<'InputTheme'>): Promise<Theme> {
  const theme = await accessTheme(call, input);
  if (theme.ownerId !== call.caller.userId) throw rpcError('THEME_INVALID');
  return theme;
}
