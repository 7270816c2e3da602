import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { FtsReader, FtsWriter, openIndex, searchLimits } from '@suaka/search-sqlite';
import type { SearchHandle } from './search-fixture.ts';
import { searchIndexContract } from './search-index-contract.ts';
import { searchWordsContract } from './search-words-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** The index without its threads: what they do is in the tests of proof/src/search. */
async function open(file: string): Promise<SearchHandle> {
  const handle = openIndex(file, searchLimits, 1024);
  const writer = new FtsWriter(handle);
  const reader = new FtsReader(handle, searchLimits);
  return {
    index: {
      find: async (query) => reader.find(query),
      findAndCount: async (query) => reader.findAndCount(query),
      count: async (query) => reader.count(query),
    },
    writer: { mark: async () => writer.mark, apply: async (contents, mark) => writer.apply(contents, mark) },
    reopen: async () => {
      handle.close();
      return await open(file);
    },
  };
}

const underTest = { openFresh: () => open(join(folder, `${++count}.db`)) };

searchWordsContract('SQLite', underTest);
searchIndexContract('SQLite', underTest);
