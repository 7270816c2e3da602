import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';
import type { Append, UserId } from '@suaka/domain';
import { StoreFull, type Engine } from '@suaka/store-sql';
import { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const [ana, budi] = [10_000_000 as UserId, 10_000_001 as UserId];
const neverIndexed = { tailRowsOfBoxMax: 1_000_000, restAfterMs: 1_000_000 };

const message = (randomId: bigint): Append => ({
  authorId: ana,
  date: 1,
  text: 'hello',
  randomId,
  places: [
    { boxId: ana, peerId: budi, isOut: true },
    { boxId: budi, peerId: ana, isOut: false },
  ],
});

const open = (name: string, options: Partial<SqliteStoreOptions> = {}): Promise<Engine> =>
  openSqliteStore({ file: join(folder, name), ...options });

/** The files as a killed process leaves them. */
function copyAsKilled(from: string, to: string): void {
  for (const end of ['', '-wal']) copyFileSync(join(folder, from) + end, join(folder, to) + end);
}

test('after a kill the next writer goes on without a gap and knows the random ids', async () => {
  const engine = await open('a.db', { limits: neverIndexed });
  await Promise.all([1n, 2n, 3n].map((id) => engine.write('boxes.append', message(id))));
  copyAsKilled('a.db', 'killed.db');
  const next = await open('killed.db', { limits: neverIndexed });
  assert.deepEqual(await next.write('boxes.append', message(2n)), { isRepeat: true, id: 3, date: 1 });
  const appended = await next.write('boxes.append', message(9n));
  assert.deepEqual('ids' in appended && [appended.seq, ...appended.ids], [4, 5, 5]);
  const { messages } = await next.read('boxes.history', {
    boxId: budi,
    peerId: ana,
    ...{ offsetId: 0, offsetDate: 0, addOffset: 0, limit: 9, maxId: 0, minId: 0 },
  });
  assert.deepEqual(
    messages.map(({ id }) => id),
    [5, 4, 3, 2],
  );
  await Promise.all([next.close(), engine.close()]);
});

test('past the limit of waiting writes the store refuses, and what waited is still done', async () => {
  const engine = await open('b.db', { limits: { writesWaitingMax: 2 } });
  const writes = [1n, 2n, 3n].map((id) => engine.write('boxes.append', message(id)));
  const settled = await Promise.allSettled(writes);
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected'],
  );
  await assert.rejects(writes[2] as Promise<unknown>, StoreFull);
  await engine.write('boxes.append', message(3n));
  assert.equal(await engine.read('boxes.head', { boxId: ana }), 4);
  await engine.close();
});

test('closing waits for the writes under way and refuses later ones', async () => {
  const engine = await open('c.db');
  const write = engine.write('boxes.append', message(1n));
  const closing = engine.close();
  await assert.rejects(engine.write('boxes.append', message(2n)), /closed/u);
  await Promise.all([write, closing]);
});

test('a database of a newer program is refused', async () => {
  await (await open('d.db')).close();
  const handle = new Database(join(folder, 'd.db'));
  handle.prepare('insert into migrations (name) values (?)').run('9999-later');
  handle.close();
  await assert.rejects(open('d.db'), /9999-later/u);
});
