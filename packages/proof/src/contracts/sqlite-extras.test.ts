import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { boxStoreOver, extraStoreOver } from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { extraStoreContract } from './extra-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-extra-stores-'));
after(() => rmSync(folder, { recursive: true, force: true }));

extraStoreContract('SQLite', {
  openFresh: async () => {
    const engine = await openSqliteStore({ file: join(folder, 'extras.db') });
    return { extras: extraStoreOver(engine), boxes: boxStoreOver(engine), close: () => engine.close() };
  },
});
