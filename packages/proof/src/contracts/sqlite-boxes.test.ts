import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { boxStoreOver, dialogStoreOver } from '@suaka/store-sql';
import { openSqliteStore, type SqliteLimits } from '@suaka/store-sqlite';
import type { BoxHandle, BoxStoreUnderTest } from './box-fixture.ts';
import { boxReplayContract } from './box-replay-contract.ts';
import { boxStoreContract } from './box-store-contract.ts';
import { dialogStoreContract } from './dialog-store-contract.ts';
import { historyContract } from './history-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-boxes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

async function open(file: string, limits: Partial<SqliteLimits>): Promise<BoxHandle> {
  const engine = await openSqliteStore({ file, limits });
  return {
    boxes: boxStoreOver(engine),
    dialogs: dialogStoreOver(engine),
    close: () => engine.close(),
    openAgain: () => open(file, limits),
  };
}

const underTest = (limits: Partial<SqliteLimits> = {}): BoxStoreUnderTest => ({
  openFresh: () => open(join(folder, `${++count}.db`), limits),
});

boxStoreContract('SQLite', underTest());
historyContract('SQLite', underTest());
dialogStoreContract('SQLite', underTest());
boxReplayContract('SQLite', underTest());

// The same must hold however far the index is behind: never brought up to date, or a row at a time.
const never = underTest({ tailRowsOfBoxMax: 1_000_000, restAfterMs: 1_000_000 });
historyContract('SQLite with an index that is never brought up to date', never);
dialogStoreContract('SQLite with an index that is never brought up to date', never);
boxReplayContract('SQLite with an index that is never brought up to date', never);
const slowly = underTest({ tailRowsOfBoxMax: 3, indexRowsPerCommit: 1, restAfterMs: 1_000_000 });
historyContract('SQLite with an index that follows row by row', slowly);
boxStoreContract('SQLite with an index that follows row by row', slowly);
boxReplayContract('SQLite with an index that follows row by row', slowly);
