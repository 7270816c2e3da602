import { rpcError, type BaseTheme, type ThemeSettings, type WallpaperSettings } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { accessWallpaper } from '../access/access-look.ts';
import type { UserCall } from '../handler.ts';

/** Source: core.telegram.org/constructor/wallPaperSettings */
export function readWallpaperSettings(input: TlOf<'wallPaperSettings'>): WallpaperSettings {
  const { background_color, second_background_color, third_background_color, fourth_background_color } = input;
  const given = [background_color, second_background_color, third_background_color, fourth_background_color];
  const colors = given.filter((color) => color !== undefined);
  return {
    ...(input.blur === true && { blur: true }),
    ...(input.motion === true && { motion: true }),
    ...(colors.length > 0 && { colors }),
    ...(input.intensity !== undefined && { intensity: input.intensity }),
    ...(input.rotation !== undefined && input.rotation !== 0 && { rotation: input.rotation }),
    ...(input.emoticon !== undefined && { emoticon: input.emoticon }),
  };
}

const bases: Readonly<Record<Tl<'BaseTheme'>['_'], BaseTheme>> = {
  baseThemeClassic: 'classic',
  baseThemeDay: 'day',
  baseThemeNight: 'night',
  baseThemeTinted: 'tinted',
  baseThemeArctic: 'arctic',
};

/**
 * Source: core.telegram.org/constructor/inputThemeSettings
 * @throws as `accessWallpaper`; THEME_INVALID for more settings than there are base themes
 */
export async function readThemeSettings(
  call: UserCall,
  inputs: readonly TlOf<'inputThemeSettings'>[] | undefined,
): Promise<ThemeSettings[] | undefined> {
  if (inputs === undefined) return undefined;
  if (inputs.length > call.services.extras.limits.themeSettingsMax) throw rpcError('THEME_INVALID');
  return await Promise.all(inputs.map((input) => readOne(call, input)));
}

async function readOne(call: UserCall, input: TlOf<'inputThemeSettings'>): Promise<ThemeSettings> {
  const { wallpaper, wallpaper_settings: look } = input;
  const settings = look && readWallpaperSettings(look);
  const found = wallpaper && (await accessWallpaper(call, wallpaper, settings));
  return {
    base: bases[input.base_theme._],
    accentColor: input.accent_color,
    ...(input.outbox_accent_color !== undefined && { outboxAccentColor: input.outbox_accent_color }),
    ...(input.message_colors !== undefined && { messageColors: input.message_colors }),
    ...(input.message_colors_animated === true && { isAnimated: true }),
    ...(found && { wallpaper: { ...found, ...(settings && { settings }) } }),
  };
}
