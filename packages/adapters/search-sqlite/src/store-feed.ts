import { readCommands } from '@suaka/store-sql';
import type { SqliteReader } from '@suaka/store-sqlite';
import type { ContentFeed } from './indexer.ts';

/** Past every date. */
const dateMax = 2 ** 31;

/** The contents of a store beside the index. */
export const storeFeed = (store: SqliteReader): ContentFeed => ({
  changes: (mark, limit) => store.read(readCommands['search.changes'], { mark, limit }),
  endSeq: () => store.read(readCommands['search.seqSince'], { date: dateMax }),
});
