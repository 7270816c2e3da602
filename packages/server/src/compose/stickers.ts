import type { StickerServices } from '@suaka/api';
import { defaultStickerLimits, type Bus, type BusMessage, type FileParts } from '@suaka/domain';
import { makeArt } from '../art/make-art.ts';
import type { Stores } from './open-store.ts';

export interface StickersNeeded {
  readonly files: Pick<FileParts, 'clock' | 'random' | 'blobs'>;
  readonly bus: Bus<BusMessage>;
  readonly stores: Pick<Stores, 'boxes' | 'files' | 'stickers'>;
}

/** Stickers, and the drawings of the installation, which are made when they are first asked for. */
export function composeStickers({ files, bus, stores }: StickersNeeded): StickerServices['stickers'] {
  const { clock, random, blobs } = files;
  const { stickers: store, boxes } = stores;
  let making: ReturnType<typeof makeArt> | undefined;
  const art = (): ReturnType<typeof makeArt> => {
    making ??= makeArt({ clock, random, blobs, files: stores.files, stickers: store }).catch((error: unknown) => {
      // The next one who asks tries again.
      making = undefined;
      throw error;
    });
    return making;
  };
  return { clock, random, bus, boxes, store, limits: defaultStickerLimits, art };
}
