import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { rpcError, type Append, type Appended, type UserId } from '@suaka/domain';
import { writeCommands, type Steps, type WriteContext } from '@suaka/store-sql';
import { Connection } from './connection.ts';
import { sqliteLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { openForWriting } from './open-database.ts';
import type { Call, Outcome } from './wire.ts';
import { Writer } from './writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-writer-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const [ana, budi] = [10_000_000 as UserId, 10_000_001 as UserId];

const message = (randomId?: bigint): Append => ({
  authorId: ana,
  date: 1,
  text: 'hello',
  randomId,
  places: [
    { boxId: ana, peerId: budi, isOut: true },
    { boxId: budi, peerId: ana, isOut: false },
  ],
});

const append = writeCommands['boxes.append'];

const commands = {
  append,
  *refuseEarly(): Steps<never> {
    yield* [];
    throw rpcError('PEER_ID_INVALID');
  },
  *refuseLate(args: Append, context: WriteContext): Steps<never> {
    yield* append(args, context);
    throw rpcError('MESSAGE_EMPTY');
  },
};

let count = 0;

function open() {
  const handle = openForWriting(join(folder, `${++count}.db`), 'FULL', sqliteLimits);
  migrate(handle);
  return { handle, writer: new Writer(new Connection(handle), sqliteLimits, commands) };
}

const call = (name: keyof typeof commands, randomId?: bigint): Call => ({ name, args: message(randomId) });

const idsOf = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => {
    if ('error' in outcome) return 'row' in outcome.error ? outcome.error.row : outcome.error.message;
    const appended = outcome.value as Appended;
    return appended.isRepeat ? `repeat of ${appended.id}` : appended.ids;
  });

test('a refusal before or after writing leaves nothing, and its neighbours hold without a gap', () => {
  const { handle, writer } = open();
  const group = [call('append'), call('refuseEarly'), call('append'), call('refuseLate'), call('append')];
  assert.deepEqual(idsOf(writer.runGroup(group)), [[2, 2], 'PEER_ID_INVALID', [3, 3], 'MESSAGE_EMPTY', [4, 4]]);
  assert.deepEqual(idsOf(writer.runGroup([call('append')])), [[5, 5]]);
  assert.equal(handle.prepare('select count(*) from contents').pluck().get(), 4);
  handle.close();
});

test('a random id of a refused message is free again, one of an accepted message is not', () => {
  const { handle, writer } = open();
  assert.deepEqual(idsOf(writer.runGroup([call('refuseLate', 5n), call('append', 6n)])), ['MESSAGE_EMPTY', [2, 2]]);
  assert.deepEqual(idsOf(writer.runGroup([call('append', 5n), call('append', 6n)])), [[3, 3], 'repeat of 2']);
  handle.close();
});

test('what does not fit on the disk is refused, and the next message goes on without a gap', () => {
  const { handle, writer } = open();
  assert.deepEqual(idsOf(writer.runGroup([call('append', 1n)])), [[2, 2]]);
  const pages = Number(handle.pragma('page_count', { simple: true }));
  handle.pragma(`max_page_count = ${pages}`);
  const refused = writer.runGroup(Array.from({ length: 200 }, (_, index) => call('append', BigInt(index + 2))));
  const accepted = refused.filter((outcome) => 'value' in outcome).length;
  assert.ok(accepted < 200, 'the disk was not full');
  handle.pragma(`max_page_count = ${pages + 1000}`);
  assert.deepEqual(idsOf(writer.runGroup([call('append', 999n)])), [[accepted + 3, accepted + 3]]);
  handle.close();
});

test('at rest the index takes what waits, and a repeat is known before and after', () => {
  const { handle, writer } = open();
  writer.runGroup([call('append', 7n), call('append', 8n)]);
  const indexed = handle.prepare('select count(*) from histories').pluck();
  assert.equal(indexed.get(), 0);
  assert.deepEqual(idsOf(writer.runGroup([call('append', 7n)])), ['repeat of 2']);
  assert.equal(writer.rest(), false);
  assert.equal(indexed.get(), 4);
  assert.equal(handle.prepare('select seq from indexed').pluck().get(), 2);
  assert.deepEqual(idsOf(writer.runGroup([call('append', 8n)])), ['repeat of 3']);
  handle.close();
});
