import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { missed, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
});
after(() => house.close());

test('nothing missed is an empty difference', async () => {
  const state = await budi.call<'updates.getState'>({ _: 'updates.getState' });
  house.clock.moveS(3600);
  const now = await budi.call<'updates.getState'>({ _: 'updates.getState' });
  const difference = await missed(budi, state.pts, { date: now.date });
  assert.deepEqual(difference, { _: 'updates.differenceEmpty', date: now.date, seq: 0 });
});

test('slices lead to the state without a gap or a repeat, and the last one says that it is', async () => {
  const from = await ptsOf(budi);
  for (let count = 0; count < 5; count++) await say(ana, budi, `text ${count}`);
  const seen: string[] = [];
  let pts = from;
  for (let round = 0; ; round++) {
    const part = await missed(budi, pts, { pts_limit: 2 });
    assert.ok(part._ === 'updates.differenceSlice' || part._ === 'updates.difference');
    for (const message of part.new_messages) if (message._ === 'message') seen.push(message.message);
    assert.ok(
      part.users.some(({ id }) => id === ana.id),
      'a message without its sender',
    );
    if (part._ === 'updates.difference') {
      assert.deepEqual([round, part.state.pts], [2, from + 5]);
      break;
    }
    pts = part.intermediate_state.pts;
  }
  assert.deepEqual(seen, ['text 0', 'text 1', 'text 2', 'text 3', 'text 4']);
});

test('who missed too much is told to start anew', async () => {
  const from = await ptsOf(budi);
  for (let count = 0; count < 3; count++) await say(ana, budi, 'x');
  const difference = await missed(budi, from, { pts_total_limit: 2 });
  assert.deepEqual(difference, { _: 'updates.differenceTooLong', pts: from + 3 });
});

test('a pts that the box never reached is refused', async () => {
  const pts = await ptsOf(budi);
  await assert.rejects(missed(budi, pts + 1), refusedAs('PERSISTENT_TIMESTAMP_INVALID'));
  await assert.rejects(missed(budi, -1), refusedAs('PERSISTENT_TIMESTAMP_INVALID'));
});

test('what was brought and deleted again is left out, its deletion is told', async () => {
  const from = await ptsOf(budi);
  const { id } = await say(ana, budi, 'gone');
  await ana.call<'messages.editMessage'>({ _: 'messages.editMessage', peer: peerOf(budi), id, message: 'changed' });
  await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [id], revoke: true });
  const difference = await missed(budi, from);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(difference.new_messages, []);
  const withPts = difference.other_updates.filter((update) => 'pts' in update);
  assert.deepEqual(
    withPts.map(({ _ }) => _),
    ['updateDeleteMessages'],
  );
  assert.equal(difference.state.pts, from + 3);
});

test('reading is told live and in the difference, to both sides', async () => {
  const [anaFrom, budiFrom] = [await ptsOf(ana), await ptsOf(budi)];
  const { id } = await say(ana, budi, 'read me');
  const heard = house.hear(ana.id);
  const answer = await budi.call<'messages.readHistory'>({ _: 'messages.readHistory', peer: peerOf(ana), max_id: 0 });
  assert.deepEqual([answer.pts, answer.pts_count], [budiFrom + 2, 1]);
  const [live] = await pushed(house, ana, heard);
  assert.ok(live?._ === 'updates');
  const expected = { _: 'updateReadHistoryOutbox', peer: { _: 'peerUser', user_id: budi.id }, max_id: id };
  assert.deepEqual(live.updates, [{ ...expected, pts: anaFrom + 2, pts_count: 1 }]);
  const own = await missed(budi, budiFrom + 1);
  assert.ok(own._ === 'updates.difference');
  const [inbox] = own.other_updates;
  assert.ok(inbox?._ === 'updateReadHistoryInbox');
  assert.deepEqual([inbox.still_unread_count, inbox.pts], [0, budiFrom + 2]);
  const again = await budi.call<'messages.readHistory'>({ _: 'messages.readHistory', peer: peerOf(ana), max_id: 0 });
  assert.deepEqual([again.pts, again.pts_count], [budiFrom + 2, 0]);
});

test('drafts, pins and marks are told live to other devices and later in the difference', async () => {
  await say(budi, ana, 'a chat');
  const heard = house.hear(ana.id);
  const { pts, date } = await ana.call<'updates.getState'>({ _: 'updates.getState' });
  house.clock.moveS(100);
  const peer = peerOf(budi);
  await ana.call<'messages.saveDraft'>({ _: 'messages.saveDraft', peer, message: 'begun' });
  await ana.call<'messages.toggleDialogPin'>({
    _: 'messages.toggleDialogPin',
    pinned: true,
    peer: { _: 'inputDialogPeer', peer },
  });
  await ana.call<'messages.markDialogUnread'>({
    _: 'messages.markDialogUnread',
    unread: true,
    peer: { _: 'inputDialogPeer', peer },
  });
  const kinds = ['updateDraftMessage', 'updateDialogPinned', 'updateDialogUnreadMark'];
  const live = await pushed(house, ana, heard);
  assert.deepEqual(
    live.flatMap((updates) => (updates._ === 'updates' ? updates.updates.map(({ _ }) => _) : [])),
    kinds,
  );
  assert.ok(heard.every(({ origin }) => origin?.authKeyId === ana.key.id));
  const difference = await missed(ana, pts, { date });
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(
    difference.other_updates.map(({ _ }) => _),
    kinds,
  );
  assert.equal(difference.state.pts, pts);
  const drafts = await ana.call<'messages.getAllDrafts'>({ _: 'messages.getAllDrafts' });
  assert.ok(drafts._ === 'updates' && drafts.updates.length === 1);
  await say(ana, budi, 'done', { clear_draft: true });
  const none = await ana.call<'messages.getAllDrafts'>({ _: 'messages.getAllDrafts' });
  assert.ok(none._ === 'updates' && none.updates.length === 0);
});

test('typing is pushed to the other side and stored nowhere', async () => {
  const from = await ptsOf(budi);
  const heard = house.hear(budi.id);
  const action = { _: 'sendMessageUploadPhotoAction', progress: 40 } as const;
  await ana.call<'messages.setTyping'>({ _: 'messages.setTyping', peer: peerOf(budi), action });
  const [updates] = await pushed(house, budi, heard);
  assert.ok(updates?._ === 'updateShort');
  assert.deepEqual(updates.update, { _: 'updateUserTyping', user_id: ana.id, action });
  assert.equal(await ptsOf(budi), from);
});
