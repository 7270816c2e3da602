import type { StickerStateEvent, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderWholeSet, type StickersNeed } from './sticker-set.ts';

/** How a change of what someone keeps of stickers is told; undefined where the set is gone. */
export async function stickerStateUpdate(
  viewer: UserId,
  event: StickerStateEvent,
  services: StickersNeed,
): Promise<Tl<'Update'> | undefined> {
  switch (event.kind) {
    case 'newStickerSet': {
      const set = await services.stickers.store.set(BigInt(event.setId));
      return set && { _: 'updateNewStickerSet', stickerset: await renderWholeSet(services, viewer, set) };
    }
    case 'stickerSets':
      return { _: 'updateStickerSets', ...flagsOf(event.sets) };
    case 'stickerSetsOrder':
      return { _: 'updateStickerSetsOrder', ...flagsOf(event.sets), order: event.order.map(BigInt) };
    case 'keptStickers':
      break;
  }
  return { _: keptUpdates[event.list] };
}

const keptUpdates = {
  recent: 'updateRecentStickers',
  faved: 'updateFavedStickers',
  gifs: 'updateSavedGifs',
} as const;

const flagsOf = (kind: 'stickers' | 'masks' | 'emojis') => ({
  masks: kind === 'masks' || undefined,
  emojis: kind === 'emojis' || undefined,
});
