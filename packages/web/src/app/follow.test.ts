import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RpcError } from '../connection/connection.ts';
import { historyOf } from '../state/history.ts';
import { EMPTY_STATE } from '../state/state.ts';
import { FRIEND, messageRaw, newMessage, readyState, SELF, updatesOf, userRaw } from '../state/testing.ts';
import { follow } from './follow.ts';
import { Rehearsal } from './testing.ts';

const LEVEL = { ...readyState(), areDialogsLoaded: true, areContactsLoaded: true };

function differenceUpTo(pts: number, ...ids: number[]): unknown {
  return {
    _: 'updates.difference',
    new_messages: ids.map((id) => messageRaw(id)),
    other_updates: [],
    chats: [],
    users: [],
    state: { _: 'updates.state', pts, qts: 0, date: 2000, seq: 0, unread_count: 0 },
  };
}

test('somebody new is loaded whole: oneself, the state, chats and contacts', async () => {
  const stage = new Rehearsal({ ...EMPTY_STATE, selfId: SELF });
  follow(stage.app);
  stage.status('ready');
  await stage.pass(0);
  stage.take('users.getUsers').answer([userRaw(SELF, { self: true })]);
  await stage.pass(0);
  stage.take('updates.getState').answer({ _: 'updates.state', pts: 9, qts: 0, date: 1, seq: 0, unread_count: 0 });
  await stage.pass(0);
  stage.take('messages.getDialogs').answer({
    _: 'messages.dialogs',
    dialogs: [
      {
        _: 'dialog',
        peer: { _: 'peerUser', user_id: FRIEND },
        top_message: 9,
        read_inbox_max_id: 8,
        read_outbox_max_id: 0,
        unread_count: 1,
        unread_mentions_count: 0,
        notify_settings: { _: 'peerNotifySettings' },
      },
    ],
    messages: [messageRaw(9)],
    users: [userRaw(FRIEND)],
    chats: [],
  });
  await stage.pass(0);
  stage.take('contacts.getContacts').answer({ _: 'contacts.contacts', contacts: [], users: [], saved_count: 0 });
  await stage.pass(0);
  const state = stage.app.store.get();
  assert.equal(state.sync?.pts, 9);
  assert.equal(state.dialogs.get(FRIEND)?.unreadCount, 1);
  assert.equal(state.areDialogsLoaded && state.areContactsLoaded, true);
});

test('each time the line is back, the difference is asked for, and slices until the last', async () => {
  const stage = new Rehearsal(LEVEL);
  follow(stage.app);
  stage.status('ready');
  await stage.pass(0);
  const first = stage.take('updates.getDifference');
  assert.deepEqual(first.request, { _: 'updates.getDifference', pts: 100, date: 1000, qts: 0 });
  const whole = differenceUpTo(101, 101) as Record<string, unknown>;
  first.answer({ ...whole, _: 'updates.differenceSlice', intermediate_state: whole['state'] });
  await stage.pass(0);
  const second = stage.take('updates.getDifference');
  assert.equal('pts' in second.request && second.request.pts, 101);
  second.answer(differenceUpTo(103, 102, 103));
  await stage.pass(0);
  assert.deepEqual(historyOf(stage.app.store.get(), FRIEND).ids, [101, 102, 103]);
});

test('a gap that closes by itself asks nothing; one that stays is filled by the difference', async () => {
  const stage = new Rehearsal(LEVEL);
  follow(stage.app);
  stage.push(updatesOf(newMessage(102)));
  stage.push(updatesOf(newMessage(101)));
  await stage.pass(1000);
  assert.deepEqual(stage.methods(), []);
  stage.push(updatesOf(newMessage(104)));
  await stage.pass(499);
  assert.deepEqual(stage.methods(), []);
  await stage.pass(1);
  stage.take('updates.getDifference').answer(differenceUpTo(104, 103, 104));
  await stage.pass(0);
  assert.deepEqual(historyOf(stage.app.store.get(), FRIEND).ids, [101, 102, 103, 104]);
  assert.equal(stage.app.store.get().sync?.held.length, 0);
});

test('a sign-in that the server ended empties this browser and begins anew', async () => {
  const stage = new Rehearsal(LEVEL);
  follow(stage.app);
  stage.status('ready');
  await stage.pass(0);
  stage.take('updates.getDifference').refuse(new RpcError(401, 'AUTH_KEY_UNREGISTERED'));
  await stage.pass(0);
  await stage.pass(0);
  assert.equal(stage.reloads, 1);
});
