import type { Wallpaper } from './wallpaper.ts';

/** How someone sees a chat with another person; null where a part was taken away again. */
export interface ChatLook {
  /** What one chose oneself. */
  readonly wallpaper?: Wallpaper | null | undefined;
  /** What the other chose for both; it is shown instead of the own one. */
  readonly imposed?: Wallpaper | null | undefined;
  /** The emoji of a chat theme. */
  readonly theme?: string | null | undefined;
}

/** The wallpaper that is shown. */
export const shownWallpaper = ({ imposed, wallpaper }: ChatLook): Wallpaper | undefined =>
  imposed ?? wallpaper ?? undefined;
