import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { waitingPlaceStoreOver } from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { waitingPlacesContract } from './waiting-places-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-waiting-places-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

waitingPlacesContract('SQLite', {
  openFresh: async () => {
    const engine = await openSqliteStore({ file: join(folder, `${++count}.db`) });
    return { store: waitingPlaceStoreOver(engine), close: () => engine.close() };
  },
});
