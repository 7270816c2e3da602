import type { ArtDocuments, StickerParts } from '@suaka/domain';

/** What handlers use of stickers. */
export interface StickerServices {
  readonly stickers: StickerParts & {
    /** The installation's own drawings; at the first start they take a moment to be made. */
    readonly art: () => Promise<ArtDocuments>;
  };
}
