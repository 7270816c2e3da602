import { idsHash, rpcError, type StickerKind } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { renderCovered } from '../render/sticker-set.ts';

/** Sets whose name or title begins a word with the query. @throws SEARCH_QUERY_EMPTY */
export async function foundSets(
  { services, caller }: UserCall,
  kind: StickerKind,
  query: string,
  known: bigint,
): Promise<Tl<'messages.FoundStickerSets'>> {
  const folded = query.trim().toLowerCase();
  if (folded === '') throw rpcError('SEARCH_QUERY_EMPTY');
  const { store, limits } = services.stickers;
  const sets = await store.searchSets(folded, kind, limits.pageMax);
  const hash = idsHash(sets.map(({ id }) => BigInt(id)));
  if (sets.length > 0 && hash === known) return { _: 'messages.foundStickerSetsNotModified' };
  return { _: 'messages.foundStickerSets', hash, sets: await renderCovered(services, caller.userId, sets) };
}
