import type { ContentChanges, SearchMark } from '@suaka/domain';
import type { FtsWriter } from './fts-writer.ts';

/** Where the indexer takes contents from. Synchronous, on the indexer's own thread. */
export interface ContentFeed {
  changes(mark: SearchMark, limit: number): ContentChanges;
  /** One past the last content that there is. */
  endSeq(): number;
}

/** Brings the index on, part by part, from where it stands. */
export class Indexer {
  readonly #feed: ContentFeed;
  readonly #writer: FtsWriter;
  readonly #partMax: number;

  constructor(feed: ContentFeed, writer: FtsWriter, contentsPerPartMax: number) {
    this.#feed = feed;
    this.#writer = writer;
    this.#partMax = contentsPerPartMax;
    // The messages were put back to an earlier state: numbers were given out anew.
    if (writer.mark.seq >= feed.endSeq()) writer.clear();
  }

  /** Takes over the next part and returns how many contents it had; 0 where the index is complete. */
  step(): number {
    const { mark } = this.#writer;
    const changes = this.#feed.changes(mark, this.#partMax);
    if (changes.mark.seq === mark.seq && changes.mark.change === mark.change) return 0;
    this.#writer.apply(changes.contents, changes.mark);
    return Math.max(changes.contents.length, 1);
  }
}
