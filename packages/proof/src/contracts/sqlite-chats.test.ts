import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { chatStoreOver } from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { chatStoreContract } from './chat-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-chats-'));
after(() => rmSync(folder, { recursive: true, force: true }));

chatStoreContract('SQLite', {
  openFresh: async () => {
    const engine = await openSqliteStore({ file: join(folder, 'chats.db') });
    return { chats: chatStoreOver(engine), close: () => engine.close() };
  },
});
