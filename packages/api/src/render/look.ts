import type { BaseTheme, Theme, ThemeSettings, UserId, Wallpaper, WallpaperSettings } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderDocument } from './document.ts';
import type { FilesShown } from './photo.ts';

/** Source: core.telegram.org/type/WallPaper */
export function renderWallpaper(shown: FilesShown, wallpaper: Wallpaper, viewer?: UserId): Tl<'WallPaper'> {
  const { document, isDefault, isDark } = wallpaper;
  const settings = wallpaper.settings && renderSettings(wallpaper.settings);
  const looks = { id: BigInt(wallpaper.id), default: isDefault, dark: isDark, settings };
  if (document === undefined) return { _: 'wallPaperNoFile', ...looks };
  return {
    _: 'wallPaper',
    ...looks,
    creator: (viewer !== undefined && wallpaper.ownerId === viewer) || undefined,
    pattern: wallpaper.isPattern,
    access_hash: BigInt(wallpaper.accessHash),
    slug: wallpaper.slug ?? '',
    document: renderDocument(shown, document),
  };
}

function renderSettings(settings: WallpaperSettings): TlOf<'wallPaperSettings'> {
  const [first, second, third, fourth] = settings.colors ?? [];
  return {
    _: 'wallPaperSettings',
    blur: settings.blur,
    motion: settings.motion,
    background_color: first,
    second_background_color: second,
    third_background_color: third,
    fourth_background_color: fourth,
    intensity: settings.intensity,
    // It shares its flag with the second colour.
    rotation: second === undefined ? settings.rotation : (settings.rotation ?? 0),
    emoticon: settings.emoticon,
  };
}

const bases: Readonly<Record<BaseTheme, Tl<'BaseTheme'>['_']>> = {
  classic: 'baseThemeClassic',
  day: 'baseThemeDay',
  night: 'baseThemeNight',
  tinted: 'baseThemeTinted',
  arctic: 'baseThemeArctic',
};

const renderThemeSettings = (shown: FilesShown, settings: ThemeSettings): TlOf<'themeSettings'> => ({
  _: 'themeSettings',
  message_colors_animated: settings.isAnimated,
  base_theme: { _: bases[settings.base] },
  accent_color: settings.accentColor,
  outbox_accent_color: settings.outboxAccentColor,
  message_colors: settings.messageColors && [...settings.messageColors],
  wallpaper: settings.wallpaper && renderWallpaper(shown, settings.wallpaper),
});

/** Source: core.telegram.org/constructor/theme */
export const renderTheme = (shown: FilesShown, theme: Theme, viewer?: UserId, installs?: number): TlOf<'theme'> => ({
  _: 'theme',
  creator: (viewer !== undefined && theme.ownerId === viewer) || undefined,
  for_chat: theme.emoticon === undefined ? undefined : true,
  id: BigInt(theme.id),
  access_hash: BigInt(theme.accessHash),
  slug: theme.slug,
  title: theme.title,
  document: theme.document && renderDocument(shown, theme.document),
  settings: theme.settings?.map((each) => renderThemeSettings(shown, each)),
  emoticon: theme.emoticon,
  installs_count: installs,
});
