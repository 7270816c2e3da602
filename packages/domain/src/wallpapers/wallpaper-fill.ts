import { idsHash } from '../contacts/contacts-hash.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { Wallpaper, WallpaperSettings } from './wallpaper.ts';

/** Four colours: more than a gradient has. */
export const fillColorsMax = 4;
const rgbMax = 0xff_ff_ff;
const intensityMax = 100;
const degreesOfTurn = 360;

/** Settings as they may be. @throws WALLPAPER_INVALID */
export function checkedSettings(settings: WallpaperSettings): WallpaperSettings {
  const { colors = [], intensity = 0, rotation = 0 } = settings;
  const areColors = colors.length <= fillColorsMax && colors.every((color) => color >= 0 && color <= rgbMax);
  const isTurn = rotation >= 0 && rotation < degreesOfTurn;
  if (!areColors || !isTurn || Math.abs(intensity) > intensityMax) throw rpcError('WALLPAPER_INVALID');
  return settings;
}

/**
 * A wallpaper of colours alone. The same colours are the same wallpaper, on every device.
 * Source: core.telegram.org/constructor/wallPaperNoFile
 * @throws WALLPAPER_INVALID without a colour
 */
export function fillOf(settings: WallpaperSettings): Wallpaper {
  const { colors = [], rotation = 0 } = checkedSettings(settings);
  if (colors.length === 0) throw rpcError('WALLPAPER_INVALID');
  const id = BigInt.asUintN(63, idsHash([...colors, rotation].map(BigInt))) | 1n;
  return { id: id.toString(), accessHash: '0', settings };
}
