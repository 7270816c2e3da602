import { idsHash, type StickerKind } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { hashOf, renderCovered } from '../render/sticker-set.ts';

/** The installation's own sets, and which of them the caller has not seen. */
export async function featuredSets(
  { services, caller }: UserCall,
  kind: StickerKind,
  known: bigint,
): Promise<Tl<'messages.FeaturedStickers'>> {
  const { store } = services.stickers;
  const sets = await store.officialSets(kind);
  const seen = new Set((await store.kept(caller.userId, 'featuredRead')).map(({ id }) => id));
  const unread = sets.map(({ id }) => BigInt(id)).filter((id) => !seen.has(id));
  const hash = idsHash([...sets.map((set) => BigInt(hashOf(set))), ...unread]);
  const count = sets.length;
  if (count > 0 && hash === known) return { _: 'messages.featuredStickersNotModified', count };
  const covered = await renderCovered(services, caller.userId, sets);
  return { _: 'messages.featuredStickers', hash, count, sets: covered, unread };
}
