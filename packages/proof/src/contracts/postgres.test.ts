import { after, before } from 'node:test';
import {
  accountStoreOver,
  authKeyStoreOver,
  boxStoreOver,
  chatStoreOver,
  contactStoreOver,
  dialogStoreOver,
  extraStoreOver,
  fileStoreOver,
  minuteStoreOver,
  securityStoreOver,
  signInStoreOver,
} from '@suaka/store-sql';
import { openPostgresStore, type PostgresLimits } from '@suaka/store-postgres';
import { startPostgres, type PostgresServer } from '../harness/postgres-server.ts';
import { accountStoreContract } from './account-store-contract.ts';
import { authKeyStoreContract } from './auth-key-store-contract.ts';
import type { BoxHandle } from './box-fixture.ts';
import { boxReplayContract } from './box-replay-contract.ts';
import { boxStoreContract } from './box-store-contract.ts';
import { chatStoreContract } from './chat-store-contract.ts';
import { dialogStoreContract } from './dialog-store-contract.ts';
import { extraStoreContract } from './extra-store-contract.ts';
import { fileStoreContract } from './file-store-contract.ts';
import { historyContract } from './history-contract.ts';
import { minuteStoreContract } from './minute-store-contract.ts';
import { securityStoreContract } from './security-store-contract.ts';
import { signInStoreContract } from './sign-in-store-contract.ts';

let server: PostgresServer;
/** A database whose schema is up to date, which the others are copies of. */
let template: string;

before(async () => {
  server = await startPostgres();
  template = await server.createDatabase();
  await (await openPostgresStore({ url: template })).close();
});
after(() => server.stop());

const openFreshWith = async (limits: Partial<PostgresLimits>) => {
  const url = await server.createDatabase(template);
  const open = async () => {
    const engine = await openPostgresStore({ url, limits });
    return {
      accounts: accountStoreOver(engine),
      authKeys: authKeyStoreOver(engine),
      boxes: boxStoreOver(engine),
      chats: chatStoreOver(engine),
      contacts: contactStoreOver(engine),
      dialogs: dialogStoreOver(engine),
      extras: extraStoreOver(engine),
      files: fileStoreOver(engine),
      minutes: minuteStoreOver(engine),
      security: securityStoreOver(engine),
      signIn: signInStoreOver(engine),
      close: () => engine.close(),
      openAgain: (): Promise<BoxHandle> => open(),
    };
  };
  return await open();
};

const name = 'PostgreSQL';

const underTest = { openFresh: () => openFreshWith({}) };
boxStoreContract(name, underTest);
historyContract(name, underTest);
dialogStoreContract(name, underTest);
boxReplayContract(name, underTest);
chatStoreContract(name, underTest);

// These say who of two strangers comes first, which nobody promises where both are served at once.
const oneByOne = { openFresh: () => openFreshWith({ connectionsMax: 1 }) };
accountStoreContract(name, oneByOne);
authKeyStoreContract(name, oneByOne);
signInStoreContract(name, oneByOne);
securityStoreContract(name, oneByOne);
extraStoreContract(name, oneByOne);
fileStoreContract(name, oneByOne);
minuteStoreContract(name, oneByOne);
