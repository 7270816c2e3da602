import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  accountStoreOver,
  authKeyStoreOver,
  contactStoreOver,
  fileStoreOver,
  securityStoreOver,
  signInStoreOver,
} from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { fileStoreContract } from './file-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-file-stores-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

fileStoreContract('SQLite', {
  openFresh: async () => {
    const engine = await openSqliteStore({ file: join(folder, `${++count}.db`) });
    return {
      accounts: accountStoreOver(engine),
      authKeys: authKeyStoreOver(engine),
      contacts: contactStoreOver(engine),
      files: fileStoreOver(engine),
      security: securityStoreOver(engine),
      signIn: signInStoreOver(engine),
      close: () => engine.close(),
    };
  },
});
