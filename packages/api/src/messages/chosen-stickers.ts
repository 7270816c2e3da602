import type { StickerItem, StickerKind } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { keptSets } from './installed-sets.ts';

/** The stickers that the caller chose, before those that everybody has. */
export async function chosenStickers(call: UserCall, kind: StickerKind): Promise<StickerItem[]> {
  const sets = [...(await keptSets(call, kind)), ...(await call.services.stickers.store.officialSets(kind))];
  return sets.flatMap(({ items }) => [...items]);
}
