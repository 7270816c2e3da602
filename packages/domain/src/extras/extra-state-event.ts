import type { UserId } from '../ids.ts';

/** Changes of looks and of what people keep that take no pts. */
export type ExtraStateEvent =
  | { readonly kind: 'theme'; readonly themeId: string }
  /** The box's owner sees the chat with this person on another wallpaper. */
  | { readonly kind: 'chatWallpaper'; readonly userId: UserId }
  | { readonly kind: 'savedRingtones' };
