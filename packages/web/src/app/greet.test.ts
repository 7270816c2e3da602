import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeUpdates } from '../state/apply-updates.ts';
import { FRIEND, newMessage, readyState, updatesOf } from '../state/testing.ts';
import { greet, hasWrittenTo } from './greet.ts';
import { Rehearsal } from './testing.ts';

test('a greeting is on its way at once, and two touches send one', async () => {
  const stage = new Rehearsal(readyState());
  void greet(stage.app, FRIEND, 'Halo!');
  void greet(stage.app, FRIEND, 'Halo!');
  assert.equal(hasWrittenTo(stage.app.store.get(), FRIEND), true);
  await stage.pass(0);
  const sent = stage.take('messages.sendMessage');
  assert.equal('message' in sent.request && sent.request.message, 'Halo!');
  assert.deepEqual(stage.methods(), []);
});

test('who was written to needs no greeting; who only wrote to us does', () => {
  const told = takeUpdates(readyState(), updatesOf(newMessage(101)), 0);
  assert.equal(hasWrittenTo(told, FRIEND), false);
  assert.equal(hasWrittenTo(takeUpdates(told, updatesOf(newMessage(102, { out: true })), 0), FRIEND), true);
});
