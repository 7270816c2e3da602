import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TypeUpdate } from '../codec/generated/types.ts';
import { takeUpdates } from './apply-updates.ts';
import { takeDifference } from './difference.ts';
import { historyOf } from './history.ts';
import { queueOutgoing } from './outbox.ts';
import { takeSent } from './sent.ts';
import type { State } from './state.ts';
import { hasGap, takeUpdate } from './sync.ts';
import { FRIEND, messageRaw, newMessage, readyState, SELF, updatesOf, userRaw } from './testing.ts';

const NOW = 5000;

function take(state: State, ...updates: TypeUpdate[]): State {
  return updates.reduce((current, update) => takeUpdate(current, update, NOW), state);
}

/** What a person sees: the messages, how many are unread, and where the page stands. */
function seen(state: State): unknown {
  const history = historyOf(state, FRIEND);
  return {
    messages: history.ids.map((id) => history.messages.get(id)?.text),
    unread: state.dialogs.get(FRIEND)?.unreadCount,
    top: state.dialogs.get(FRIEND)?.topId,
    pts: state.sync?.pts,
    held: state.sync?.held.length,
  };
}

test('updates in turn are applied one by one', () => {
  const state = take(readyState(), newMessage(101), newMessage(102));
  assert.deepEqual(seen(state), { messages: ['text 101', 'text 102'], unread: 2, top: 102, pts: 102, held: 0 });
});

test('an update that comes again changes nothing', () => {
  const once = take(readyState(), newMessage(101));
  assert.deepEqual(seen(take(once, newMessage(101))), seen(once));
});

test('an update that comes too early is held and shown when its turn comes', () => {
  const early = take(readyState(), newMessage(102));
  assert.deepEqual(seen(early), { messages: [], unread: 0, top: 0, pts: 100, held: 1 });
  assert.equal(hasGap(early), true);
  const whole = take(early, newMessage(101));
  assert.deepEqual(seen(whole), { messages: ['text 101', 'text 102'], unread: 2, top: 102, pts: 102, held: 0 });
  assert.equal(hasGap(whole), false);
});

test('any order and any repetition of a run of updates ends in the same state', () => {
  const run: TypeUpdate[] = [
    newMessage(101),
    newMessage(102),
    { _: 'updateEditMessage', message: messageRaw(101, { message: 'edited' }), pts: 103, pts_count: 1 },
    newMessage(104, { out: true }),
    { _: 'updateDeleteMessages', messages: [102], pts: 105, pts_count: 1 },
    { _: 'updateReadHistoryOutbox', peer: { _: 'peerUser', user_id: FRIEND }, max_id: 104, pts: 106, pts_count: 1 },
    newMessage(107),
  ];
  const expected = seen(take(readyState(), ...run));
  const orders = fc.shuffledSubarray([...run, ...run], { minLength: run.length * 2 });
  fc.assert(
    fc.property(orders, (order) => assert.deepEqual(seen(take(readyState(), ...order)), expected)),
    { seed: 20261124, numRuns: 300 },
  );
});

test('a difference that overlaps what updates brought counts nothing twice', () => {
  const ahead = take(readyState(), newMessage(101), newMessage(103));
  const state = takeDifference(
    ahead,
    {
      _: 'updates.difference',
      new_messages: [messageRaw(103), messageRaw(101), messageRaw(102)],
      other_updates: [],
      users: [userRaw(FRIEND)],
      chats: [],
      state: { _: 'updates.state', pts: 103, qts: 0, date: 3000, seq: 0, unread_count: 3 },
    },
    NOW,
  );
  assert.deepEqual(seen(state), {
    messages: ['text 101', 'text 102', 'text 103'],
    unread: 3,
    top: 103,
    pts: 103,
    held: 0,
  });
});

test('a difference never moves pts back behind what updates brought meanwhile', () => {
  const ahead = take(readyState(), newMessage(101), newMessage(102));
  const state = takeDifference(
    ahead,
    {
      _: 'updates.difference',
      new_messages: [messageRaw(101)],
      other_updates: [],
      users: [],
      chats: [],
      state: { _: 'updates.state', pts: 101, qts: 0, date: 3000, seq: 0, unread_count: 1 },
    },
    NOW,
  );
  assert.equal(state.sync?.pts, 102);
});

test('a short message of an unknown person asks for the difference', () => {
  const short = {
    _: 'updateShortMessage',
    id: 101,
    user_id: 99,
    message: 'x',
    pts: 101,
    pts_count: 1,
    date: 1,
  } as const;
  assert.equal(hasGap(takeUpdates(readyState(), short, NOW)), true);
  const known = takeUpdates(readyState(), { ...short, user_id: FRIEND }, NOW);
  assert.equal(historyOf(known, FRIEND).messages.get(101)?.text, 'x');
});

test('updates of a later seq than the next ask for the difference', () => {
  const state = takeUpdates(readyState(), { ...updatesOf(newMessage(101)), seq: 2 }, NOW);
  assert.equal(hasGap(state), true);
  assert.deepEqual(historyOf(state, FRIEND).ids, []);
});

test('an update that the page does not show still moves pts', () => {
  const state = take(readyState(), { _: 'unsupported', pts: 101, pts_count: 1 }, newMessage(102));
  assert.deepEqual(historyOf(state, FRIEND).ids, [102]);
  assert.equal(state.sync?.pts, 102);
});

const OUTGOING = {
  randomId: 77n,
  chatId: FRIEND,
  text: 'hello',
  entities: [],
  replyToId: undefined,
  date: 4000,
  orderMs: 1,
  error: undefined,
} as const;
const SENT = { _: 'updateShortSentMessage', out: true, id: 101, pts: 101, pts_count: 1, date: 4001 } as const;

test('a sent message leaves the outbox and stands in the chat once', () => {
  const state = takeSent(queueOutgoing(readyState(), OUTGOING), 77n, SENT, NOW);
  assert.deepEqual(state.outbox, []);
  assert.deepEqual(seen(state), { messages: ['hello'], unread: 0, top: 101, pts: 101, held: 0 });
  assert.equal(historyOf(state, FRIEND).messages.get(101)?.fromId, SELF);
});

test('a message that the difference brought before its confirmation is not doubled', () => {
  const brought = take(queueOutgoing(readyState(), OUTGOING), newMessage(101, { out: true, message: 'hello' }));
  const state = takeSent(brought, 77n, SENT, NOW);
  assert.deepEqual(state.outbox, []);
  assert.deepEqual(historyOf(state, FRIEND).ids, [101]);
});

test('a message sent over a gap is shown at once and does not hide the unread before it', () => {
  const sent = takeSent(queueOutgoing(readyState(), OUTGOING), 77n, { ...SENT, id: 103, pts: 103 }, NOW);
  assert.deepEqual(historyOf(sent, FRIEND).ids, [103]);
  const whole = take(sent, newMessage(101), newMessage(102));
  assert.deepEqual(seen(whole), {
    messages: ['text 101', 'text 102', 'hello'],
    unread: 2,
    top: 103,
    pts: 103,
    held: 0,
  });
});
