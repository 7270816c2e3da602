import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectionLostError, RpcError } from '../connection/connection.ts';
import { historyOf } from '../state/history.ts';
import { FRIEND, readyState } from '../state/testing.ts';
import { discard, resend, sendMessage } from './send.ts';
import { Rehearsal } from './testing.ts';

function sent(id: number): unknown {
  return { _: 'updateShortSentMessage', out: true, id, pts: id, pts_count: 1, date: 5000 };
}

async function write(stage: Rehearsal, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    void sendMessage(stage.app, FRIEND, { text, entities: [], replyToId: undefined });
    await stage.pass(0);
  }
}

test('a message is stored before it is asked for, and shown at once', async () => {
  const stage = new Rehearsal(readyState());
  void sendMessage(stage.app, FRIEND, { text: 'a', entities: [], replyToId: undefined });
  assert.deepEqual(stage.methods(), []);
  assert.equal(stage.stored.size, 1);
  assert.equal(stage.app.store.get().outbox.length, 1);
  await stage.pass(0);
  assert.deepEqual(stage.methods(), ['messages.sendMessage']);
});

test('messages go out one after the other, in the order in which they were written', async () => {
  const stage = new Rehearsal(readyState());
  await write(stage, 'a', 'b');
  assert.equal(stage.asked.length, 1);
  stage.take('messages.sendMessage').answer(sent(101));
  await stage.pass(0);
  stage.take('messages.sendMessage').answer(sent(102));
  await stage.pass(0);
  const history = historyOf(stage.app.store.get(), FRIEND);
  assert.deepEqual(
    history.ids.map((id) => history.messages.get(id)?.text),
    ['a', 'b'],
  );
  assert.equal(stage.stored.size, 0);
});

test('a message whose fate is unknown goes out again under its old random id', async () => {
  const stage = new Rehearsal(readyState());
  await write(stage, 'a');
  const first = stage.take('messages.sendMessage');
  first.refuse(new ConnectionLostError());
  await stage.pass(0);
  await stage.pass(2000);
  const second = stage.take('messages.sendMessage');
  assert.deepEqual(second.request, first.request);
  second.answer(sent(101));
  await stage.pass(0);
  assert.deepEqual(stage.app.store.get().outbox, []);
});

test('a wait that the server asks for is waited, and the message is not given up', async () => {
  const stage = new Rehearsal(readyState());
  await write(stage, 'a');
  stage.take('messages.sendMessage').refuse(new RpcError(420, 'FLOOD_WAIT_7'));
  await stage.pass(0);
  await stage.pass(6999);
  assert.deepEqual(stage.methods(), []);
  await stage.pass(1);
  assert.deepEqual(stage.methods(), ['messages.sendMessage']);
});

test('a refused message stays with its reason, lets the next one pass, and can be tried again or thrown away', async () => {
  const stage = new Rehearsal(readyState());
  await write(stage, 'a', 'b');
  stage.take('messages.sendMessage').refuse(new RpcError(400, 'USER_IS_BLOCKED'));
  await stage.pass(0);
  stage.take('messages.sendMessage').answer(sent(101));
  await stage.pass(0);
  const [refused] = stage.app.store.get().outbox;
  assert.equal(refused?.error, 'USER_IS_BLOCKED');
  assert.equal(stage.stored.get(refused?.randomId ?? 0n)?.error, 'USER_IS_BLOCKED');
  void resend(stage.app, refused?.randomId ?? 0n);
  await stage.pass(0);
  stage.take('messages.sendMessage').refuse(new RpcError(400, 'USER_IS_BLOCKED'));
  await stage.pass(0);
  await discard(stage.app, refused?.randomId ?? 0n);
  assert.deepEqual(stage.app.store.get().outbox, []);
  assert.equal(stage.stored.size, 0);
});
