import type { UserId } from '../ids.ts';
import type { Document } from '../media/document.ts';
import type { Wallpaper } from '../wallpapers/wallpaper.ts';

export const baseThemes = ['classic', 'day', 'night', 'tinted', 'arctic'] as const;
export type BaseTheme = (typeof baseThemes)[number];

/** Colours over a base theme, RGB24. Source: core.telegram.org/constructor/themeSettings */
export interface ThemeSettings {
  readonly base: BaseTheme;
  readonly accentColor: number;
  readonly outboxAccentColor?: number | undefined;
  readonly messageColors?: readonly number[] | undefined;
  readonly isAnimated?: true | undefined;
  readonly wallpaper?: Wallpaper | undefined;
}

/** How an app looks. Source: core.telegram.org/constructor/theme */
export interface Theme {
  /** Decimal 64-bit numbers. */
  readonly id: string;
  readonly accessHash: string;
  readonly slug: string;
  readonly title: string;
  readonly ownerId?: UserId | undefined;
  readonly document?: Document | undefined;
  readonly settings?: readonly ThemeSettings[] | undefined;
  /** Of a chat theme. */
  readonly emoticon?: string | undefined;
}
