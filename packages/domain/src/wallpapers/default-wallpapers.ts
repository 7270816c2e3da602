import type { Wallpaper } from './wallpaper.ts';
import { fillOf } from './wallpaper-fill.ts';

/** Colours that everybody finds: the first four are for bright screens, the others for dark ones. */
const brightFills: readonly (readonly number[])[] = [
  [0xdf_e9_e2, 0xb9_d3_c6],
  [0xf6_e7_d3, 0xee_c9_a6, 0xe3_b7_b0, 0xf3_dd_c1],
  [0xd6_e6_f4, 0xa9_c9_e8, 0xc3_d3_f0, 0xe6_ee_f7],
  [0xe9_e4_f2],
];
const darkFills: readonly (readonly number[])[] = [[0x12_1c_24, 0x1f_2f_3a], [0x1d_17_26], [0x0f_1f_1a, 0x1c_36_2c]];

const defaults = (fills: readonly (readonly number[])[], isDark?: true): Wallpaper[] =>
  fills.map((colors) => ({ ...fillOf({ colors }), isDefault: true, ...(isDark && { isDark }) }));

/** The wallpapers of the installation. Source: core.telegram.org/api/wallpapers */
export const defaultWallpapers: readonly Wallpaper[] = [...defaults(brightFills), ...defaults(darkFills, true)];
