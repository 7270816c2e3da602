import type { PeerId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { SearchHit, SearchQuery } from '../ports/search-index.ts';
import type { SearchParts } from './search-parts.ts';

/** Which box shows what is found in a scope. */
export type BoxOfScope = (scopeId: PeerId) => PeerId;

/**
 * The messages that fit a query and are shown still, in its order: the index may be behind, and a member's own
 * deletions in a basic group are not in it, so a page is filled up until it is full.
 */
export async function findShown(parts: SearchParts, query: SearchQuery, boxOfScope: BoxOfScope): Promise<BoxMessage[]> {
  const found: BoxMessage[] = [];
  let { scopes, skip } = query;
  for (let fill = 0; fill < parts.limits.fillsMax; fill++) {
    const missing = query.limit - found.length;
    const hits = await parts.index.find({ ...query, scopes, skip, limit: missing });
    found.push(...(await shownOf(parts, hits, boxOfScope)));
    const last = hits.at(-1);
    if (hits.length < missing || last === undefined || found.length >= query.limit) break;
    scopes = scopes.map((scope) => ({ ...scope, offset: { ...scope.offset, seq: after(query, last) } }));
    skip = 0;
  }
  return found;
}

/** Downwards the last one is passed by itself, since the offset is exclusive; upwards it is not. */
const after = ({ order }: SearchQuery, { seq }: SearchHit): SearchHit['seq'] =>
  order === 'newestFirst' ? seq : ((seq + 1) as SearchHit['seq']);

async function shownOf(
  { store }: SearchParts,
  hits: readonly SearchHit[],
  boxOfScope: BoxOfScope,
): Promise<readonly BoxMessage[]> {
  const byBox = Map.groupBy(hits, ({ scopeId }) => boxOfScope(scopeId));
  const shown = await Promise.all(
    [...byBox].map(([boxId, of]) =>
      store.shown(
        boxId,
        of.map(({ seq }) => seq),
      ),
    ),
  );
  const bySeq = new Map(shown.flat().map((message) => [message.content.seq, message]));
  return hits.flatMap(({ seq }) => bySeq.get(seq) ?? []);
}
