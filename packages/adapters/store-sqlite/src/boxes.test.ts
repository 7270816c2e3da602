import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { boxStoreOver, dialogStoreOver } from '@suaka/store-sql';
import { openSqliteStore } from './index.ts';
import type { BoxHandle, BoxStoreUnderTest } from '../../../proof/src/contracts/box-fixture.ts';
import { boxReplayContract } from '../../../proof/src/contracts/box-replay-contract.ts';
import { boxStoreContract } from '../../../proof/src/contracts/box-store-contract.ts';
import { dialogStoreContract } from '../../../proof/src/contracts/dialog-store-contract.ts';
import { historyContract } from '../../../proof/src/contracts/history-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-boxes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

async function open(file: string): Promise<BoxHandle> {
  const engine = await openSqliteStore({ file });
  return {
    boxes: boxStoreOver(engine),
    dialogs: dialogStoreOver(engine),
    close: () => engine.close(),
    openAgain: () => open(file),
  };
}

const underTest: BoxStoreUnderTest = { openFresh: () => open(join(folder, `${++count}.db`)) };

boxStoreContract('SQLite', underTest);
historyContract('SQLite', underTest);
dialogStoreContract('SQLite', underTest);
boxReplayContract('SQLite', underTest);
