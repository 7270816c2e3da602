import type { PeerId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { SearchHit, SearchQuery } from '../ports/search-index.ts';
import { searchableText } from './searchable-text.ts';
import type { SearchParts } from './search-parts.ts';
import { askedWords } from './words.ts';

/** Which box shows what is found in a scope. */
export type BoxOfScope = (scopeId: PeerId) => PeerId;

/**
 * The messages that fit a query and are shown still, in its order: the index may be behind, a member's own deletions in
 * a basic group are not in it, and of some queries it is asked roughly, so a page is filled up until it is full.
 *
 * @param first what the index was asked for before: the beginning of the page, as long as `hitsWanted` says
 */
export async function findShown(
  parts: SearchParts,
  query: SearchQuery,
  boxOfScope: BoxOfScope,
  first?: readonly SearchHit[],
): Promise<BoxMessage[]> {
  const found: BoxMessage[] = [];
  const asked = askedWords(query.text);
  let { scopes, skip } = query;
  for (let fill = 0; fill < parts.limits.fillsMax; fill++) {
    const missing = query.limit - found.length;
    const limit = hitsWanted(parts, query.text, missing);
    const hits = (fill === 0 && first) || (await parts.index.find({ ...query, scopes, skip, limit }));
    const shown = await shownOf(parts, hits, boxOfScope);
    const fitting = asked.isExact ? shown : shown.filter(({ content }) => asked.fits(searchableText(content)));
    found.push(...fitting.slice(0, missing));
    const last = hits.at(-1);
    if (hits.length < limit || last === undefined || found.length >= query.limit) break;
    scopes = scopes.map((scope) => ({ ...scope, offset: { ...scope.offset, seq: after(query, last) } }));
    skip = 0;
  }
  return found;
}

/** How many hits it takes to fill so much of a page: more where some of them may not fit. */
export const hitsWanted = ({ limits }: SearchParts, text: string, missing: number): number =>
  askedWords(text).isExact ? missing : limits.pageMax;

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
