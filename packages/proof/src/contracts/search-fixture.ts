import type {
  ContentSeq,
  IndexedContent,
  PeerId,
  Position,
  SearchIndex,
  SearchIndexWriter,
  SearchQuery,
  SearchScope,
  UserId,
} from '@suaka/domain';

/** One handle of an index under test. */
export interface SearchHandle {
  readonly index: SearchIndex;
  readonly writer: SearchIndexWriter;
  /** Closes it and opens it again, as the next start does. */
  reopen(): Promise<SearchHandle>;
}

export interface SearchUnderTest {
  readonly openFresh: () => Promise<SearchHandle>;
}

export const [ayu, budi, citra] = [10_000_001, 10_000_002, 10_000_003] as unknown as [UserId, UserId, UserId];
export const group = -500 as PeerId;
export const channel = -1_000_000_000_777 as PeerId;

/** What Ayu wrote to Budi, unless said otherwise. A message's id in a box is its content's number here. */
export const written = (seq: number, text: string, more: Partial<IndexedContent> = {}): IndexedContent => ({
  seq: seq as ContentSeq,
  authorId: ayu,
  text,
  kinds: [],
  mentions: [],
  scopes: [
    { scopeId: ayu, peerId: budi, id: seq },
    { scopeId: budi, peerId: ayu, id: seq },
  ],
  ...more,
});

/** A content of one scope alone. */
export const inScope = (scopeId: PeerId, peerId: PeerId = scopeId) => ({
  scopes: [{ scopeId, peerId, id: 0 }],
});

const end = 1_300_000;
export const at = (seq: number): Position => ({ id: seq, seq: seq as ContentSeq });

/** The whole of a scope. */
export const scopeOf = (scopeId: PeerId, more: Partial<SearchScope> = {}): SearchScope => ({
  scopeId,
  from: at(1),
  below: at(end),
  offset: at(end),
  ...more,
});

export const asking = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  scopes: [scopeOf(ayu)],
  text,
  order: 'newestFirst',
  skip: 0,
  limit: 100,
  ...more,
});

/** Takes contents over as new ones and moves the mark to the last. */
export async function take({ writer }: SearchHandle, contents: readonly IndexedContent[]): Promise<void> {
  const { seq, change } = await writer.mark();
  const last = Math.max(seq, ...contents.map((content) => content.seq)) as ContentSeq;
  await writer.apply(contents, { seq: last, change });
}

export const found = async ({ index }: SearchHandle, query: SearchQuery): Promise<number[]> =>
  (await index.find(query)).map(({ seq }) => seq);
