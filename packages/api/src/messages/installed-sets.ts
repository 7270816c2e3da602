import { idsHash, installedList, type StickerKind, type StickerSet } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { hashOf, renderSets } from '../render/sticker-set.ts';

/** The sets that the caller installed, in its order. */
export async function installedSets(
  call: UserCall,
  kind: StickerKind,
  known: bigint,
): Promise<Tl<'messages.AllStickers'>> {
  const { stickers } = call.services;
  const sets = await keptSets(call, kind);
  const hash = idsHash(sets.map((set) => BigInt(hashOf(set))));
  if (sets.length > 0 && known === hash) return { _: 'messages.allStickersNotModified' };
  const rendered = await renderSets(call.services, call.caller.userId, sets.slice(0, stickers.limits.installedMax));
  return { _: 'messages.allStickers', hash, sets: rendered };
}

/** The sets that the caller keeps and that exist still. */
export async function keptSets({ services, caller }: UserCall, kind: StickerKind): Promise<StickerSet[]> {
  const kept = await services.stickers.store.kept(caller.userId, installedList(kind));
  const sets = await Promise.all(kept.map(({ id }) => services.stickers.store.set(id)));
  return sets.filter((set) => set !== undefined);
}
