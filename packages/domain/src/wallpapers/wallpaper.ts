import type { Document } from '../media/document.ts';
import type { UserId } from '../ids.ts';

/** How a wallpaper is drawn. Source: core.telegram.org/constructor/wallPaperSettings */
export interface WallpaperSettings {
  readonly blur?: true | undefined;
  readonly motion?: true | undefined;
  /** RGB24, one to four: one is a fill, two a gradient, more a gradient that moves. */
  readonly colors?: readonly number[] | undefined;
  /** Of a pattern, -100 to 100. */
  readonly intensity?: number | undefined;
  /** Degrees, of a gradient of two colours. */
  readonly rotation?: number | undefined;
  readonly emoticon?: string | undefined;
}

/** A background of chats. Source: core.telegram.org/type/WallPaper */
export interface Wallpaper {
  /** Decimal 64-bit numbers. */
  readonly id: string;
  readonly accessHash: string;
  /** Absent for a fill, which has no file and no link. */
  readonly slug?: string | undefined;
  readonly document?: Document | undefined;
  /** Absent for those of the installation and for fills. */
  readonly ownerId?: UserId | undefined;
  readonly isDefault?: true | undefined;
  readonly isPattern?: true | undefined;
  readonly isDark?: true | undefined;
  /** Made for one chat: nobody finds it in a list. */
  readonly isForChat?: true | undefined;
  readonly settings?: WallpaperSettings | undefined;
}
