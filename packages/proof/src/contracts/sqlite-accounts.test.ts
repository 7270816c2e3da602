import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  accountStoreOver,
  authKeyStoreOver,
  contactStoreOver,
  securityStoreOver,
  signInStoreOver,
} from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { accountStoreContract } from './account-store-contract.ts';
import type { AccountStoreUnderTest } from './account-fixture.ts';
import { authKeyStoreContract } from './auth-key-store-contract.ts';
import { securityStoreContract } from './security-store-contract.ts';
import { signInStoreContract } from './sign-in-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-account-stores-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

const underTest: AccountStoreUnderTest = {
  openFresh: async () => {
    const engine = await openSqliteStore({ file: join(folder, `${++count}.db`) });
    return {
      accounts: accountStoreOver(engine),
      authKeys: authKeyStoreOver(engine),
      contacts: contactStoreOver(engine),
      security: securityStoreOver(engine),
      signIn: signInStoreOver(engine),
      close: () => engine.close(),
    };
  },
};

accountStoreContract('SQLite', underTest);
authKeyStoreContract('SQLite', underTest);
signInStoreContract('SQLite', underTest);
securityStoreContract('SQLite', underTest);
