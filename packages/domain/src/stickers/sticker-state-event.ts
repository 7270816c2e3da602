import type { StickerKind } from './sticker-set.ts';

/** Changes of what someone keeps of stickers: told without pts. */
export type StickerStateEvent =
  | { readonly kind: 'newStickerSet'; readonly setId: string }
  | { readonly kind: 'stickerSets'; readonly sets: StickerKind }
  | { readonly kind: 'stickerSetsOrder'; readonly sets: StickerKind; readonly order: readonly string[] }
  | { readonly kind: 'keptStickers'; readonly list: 'recent' | 'faved' | 'gifs' };
