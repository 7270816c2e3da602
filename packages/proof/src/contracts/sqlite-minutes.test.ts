import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { minuteStoreOver } from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { minuteStoreContract } from './minute-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-minutes-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

minuteStoreContract('SQLite', {
  openFresh: async () => {
    const engine = await openSqliteStore({ file: join(folder, `${++count}.db`) });
    return { minutes: minuteStoreOver(engine), close: () => engine.close() };
  },
});
