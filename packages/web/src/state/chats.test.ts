import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyUpdate } from './apply-update.ts';
import { putDialogs, readInbox } from './dialog.ts';
import { historyOf, putHistoryPage } from './history.ts';
import { messageOf, type Message } from './message.ts';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';
import { takeUpdate } from './sync.ts';
import { FRIEND, messageRaw, newMessage, readyState, SELF, userRaw } from './testing.ts';
import { putUsers } from './user.ts';

function page(...ids: number[]): Message[] {
  return ids.flatMap((id) => messageOf(messageRaw(id), SELF) ?? []);
}

test('an older page joins the loaded run without losing what is newer', () => {
  const first = putHistoryPage(readyState(), FRIEND, page(90, 95), { isFirst: true, isAtStart: false });
  const live = takeUpdate(first, newMessage(101), 0);
  const older = putHistoryPage(live, FRIEND, page(50, 60), { isFirst: false, isAtStart: true });
  assert.deepEqual(historyOf(older, FRIEND).ids, [50, 60, 90, 95, 101]);
  assert.equal(historyOf(older, FRIEND).isAtStart, true);
});

test('the first page keeps a message that came while it was on its way', () => {
  const live = takeUpdate(readyState(), newMessage(101), 0);
  const first = putHistoryPage(live, FRIEND, page(90, 95), { isFirst: true, isAtStart: false });
  assert.deepEqual(historyOf(first, FRIEND).ids, [90, 95, 101]);
});

test('a deleted unread message is no longer counted, and a chat whose newest is gone is asked for again', () => {
  const live = takeUpdate(readyState(), newMessage(101), 0);
  const gone = takeUpdate(live, { _: 'updateDeleteMessages', messages: [101], pts: 102, pts_count: 1 }, 0);
  assert.equal(gone.dialogs.get(FRIEND)?.unreadCount, 0);
  assert.equal(gone.staleChatIds.has(FRIEND), true);
});

test('a read mark never moves back', () => {
  const live = takeUpdate(readyState(), newMessage(101), 0);
  const read = readInbox(live, FRIEND, 101, 0);
  assert.equal(readInbox(read, FRIEND, 90, 5).dialogs.get(FRIEND)?.unreadCount, 0);
});

test('a message of another ends their typing', () => {
  const action = { _: 'sendMessageTypingAction' } as const;
  const typing = applyUpdate(readyState(), { _: 'updateUserTyping', user_id: FRIEND, action }, 1000);
  assert.equal(typing.typing.get(FRIEND)?.get(FRIEND), 1006);
  assert.equal(takeUpdate(typing, newMessage(101), 1001).typing.get(FRIEND)?.has(FRIEND), false);
});

test('a min person does not overwrite what is known', () => {
  const state = putUsers(readyState(), [userRaw(FRIEND, { min: true, access_hash: 1n, first_name: 'New' })]);
  assert.equal(state.users.get(FRIEND)?.accessHash, BigInt(FRIEND) * 7n);
  assert.equal(state.users.get(FRIEND)?.firstName, 'New');
});

test('unread messages that a list already counted are not counted again', () => {
  const listed = putDialogs(readyState(), [
    {
      _: 'dialog',
      peer: { _: 'peerUser', user_id: FRIEND },
      top_message: 102,
      read_inbox_max_id: 0,
      read_outbox_max_id: 0,
      unread_mentions_count: 0,
      notify_settings: { _: 'peerNotifySettings' },
      unread_count: 2,
    },
  ]);
  const state = takeUpdate(takeUpdate(listed, newMessage(101), 0), newMessage(102), 0);
  assert.equal(state.dialogs.get(FRIEND)?.unreadCount, 2);
});

test('a snapshot keeps the newest messages together with their pts', () => {
  const ids = Array.from({ length: 200 }, (_, index) => index + 1);
  const full = putHistoryPage(readyState(), FRIEND, page(...ids), { isFirst: true, isAtStart: true });
  const back = restoreSnapshot(structuredClone(takeSnapshot(full)));
  assert.equal(back.sync?.pts, 100);
  assert.deepEqual(historyOf(back, FRIEND).ids, ids.slice(-80));
  assert.equal(historyOf(back, FRIEND).isAtStart, false);
  assert.equal(back.users.get(FRIEND)?.firstName, `Person ${FRIEND}`);
});
