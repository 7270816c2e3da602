import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatEntries } from './chat-list.ts';
import { patchDialog } from './dialog.ts';
import { historyOf } from './history.ts';
import { queueOutgoing } from './outbox.ts';
import { rowsOf, type Row } from './rows.ts';
import { takeUpdate } from './sync.ts';
import { FRIEND, newMessage, readyState, SELF } from './testing.ts';

const DAY = 86400;

function rows(state = readyState(), unreadAfterId?: number): Row[] {
  return rowsOf({
    history: historyOf(state, FRIEND),
    outbox: state.outbox,
    selfId: SELF,
    unreadAfterId,
    dayStart: (seconds) => Math.floor(seconds / DAY) * DAY,
  });
}

function shape(list: readonly Row[]): string[] {
  return list.map((row) =>
    'isFirst' in row ? `${row.key}${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}` : row.kind,
  );
}

const OUTGOING = {
  chatId: FRIEND,
  text: 'x',
  entities: [],
  replyToId: undefined,
  orderMs: 1,
  error: undefined,
} as const;

test('bubbles of one person join within five minutes, and days stand between', () => {
  let state = takeUpdate(readyState(), newMessage(101, { date: 1000 }), 0);
  state = takeUpdate(state, newMessage(102, { date: 1100 }), 0);
  state = takeUpdate(state, newMessage(103, { date: 1150, out: true }), 0);
  state = takeUpdate(state, newMessage(104, { date: 9000, out: true }), 0);
  state = takeUpdate(state, newMessage(105, { date: DAY + 5 }), 0);
  assert.deepEqual(shape(rows(state)), [
    'day',
    'm101 first',
    'm102 last',
    'm103 first last',
    'm104 first last',
    'day',
    'm105 first last',
  ]);
});

test('the line above what is new stands once, before the first unread of the other', () => {
  let state = takeUpdate(readyState(), newMessage(101), 0);
  state = takeUpdate(state, newMessage(102), 0);
  assert.deepEqual(shape(rows(state, 101)), ['day', 'm101 first last', 'unread', 'm102 first last']);
});

test('what is on its way stands last and joins', () => {
  let state = takeUpdate(readyState(), newMessage(101, { out: true, date: 1000 }), 0);
  state = queueOutgoing(state, { ...OUTGOING, randomId: 5n, date: 1010 });
  assert.deepEqual(shape(rows(state)), ['day', 'm101 first', 'r5 last']);
});

test('the list shows pinned chats first, then the newest, and none that is empty', () => {
  let state = takeUpdate(readyState(), newMessage(101), 0);
  state = patchDialog(state, 30, { pinned: true, draft: { text: 'd', replyToId: undefined, date: 5 } });
  state = patchDialog(state, 40, {});
  state = queueOutgoing(state, { ...OUTGOING, chatId: 50, randomId: 6n, date: 999999 });
  assert.deepEqual(
    chatEntries(state).map((entry) => entry.dialog.chatId),
    [30, 50, FRIEND],
  );
  assert.equal(chatEntries(state), chatEntries(state));
});
