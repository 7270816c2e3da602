import { join } from 'node:path';
import type { SearchCount, SearchFound, SearchHit, SearchIndex, SearchQuery } from '@suaka/domain';
import { FtsReader, FtsWriter, Indexer, openIndex, searchLimits, storeFeed } from '@suaka/search-sqlite';
import { openSqliteReader } from '@suaka/store-sqlite';

/**
 * The embedded index without its threads, brought up to date before each search: tests need not wait for it. Opened by
 * the first search.
 */
export class IndexInProcess implements SearchIndex {
  readonly #folder: string;
  readonly #storeName: string;
  #opened: { indexer: Indexer; reader: FtsReader; close: () => void } | undefined;

  constructor(folder: string, storeName: string) {
    this.#folder = folder;
    this.#storeName = storeName;
  }

  async find(query: SearchQuery): Promise<readonly SearchHit[]> {
    return this.#upToDate().find(query);
  }

  async findAndCount(query: SearchQuery): Promise<SearchFound> {
    return this.#upToDate().findAndCount(query);
  }

  async count(query: SearchQuery): Promise<SearchCount> {
    return this.#upToDate().count(query);
  }

  close(): void {
    this.#opened?.close();
  }

  #upToDate(): FtsReader {
    this.#opened ??= this.#open();
    while (this.#opened.indexer.step() > 0);
    return this.#opened.reader;
  }

  #open() {
    const store = openSqliteReader(join(this.#folder, this.#storeName));
    const handle = openIndex(join(this.#folder, 'search.db'), searchLimits, 1024);
    const indexer = new Indexer(storeFeed(store), new FtsWriter(handle), searchLimits.contentsPerPartMax);
    const close = (): void => {
      handle.close();
      store.close();
    };
    return { indexer, reader: new FtsReader(handle, searchLimits), close };
  }
}
