import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { tl } from '@mtcute/core';
import { ServerProcess } from '../harness/server-process.ts';
import { noHash, StockDevice, userOf } from './stock-device.ts';

let server: ServerProcess;
let ayu: StockDevice;
let tablet: StockDevice;
let budi: StockDevice;
let citra: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  ayu = await StockDevice.enter(server, 'Ayu');
  tablet = await StockDevice.enter(server, 'Ayu', ayu.phone);
  budi = await StockDevice.enter(server, 'Budi');
  citra = await StockDevice.enter(server, 'Citra');
  await ayu.meet(budi);
  await ayu.meet(citra);
  for (const friend of [budi, citra])
    await tablet.client.importContacts([{ phone: friend.phone, firstName: 'Teman', lastName: '' }]);
});
after(async () => {
  for (const device of [ayu, tablet, budi, citra]) await device.leave();
  await server.dispose();
});

/** Writes to Ayu, who keeps it. */
async function kept(from: StockDevice, text: string): Promise<void> {
  await from.client.sendText(ayu.userId, text);
  const { message } = await ayu.sees(
    'updateNewMessage',
    (one) => one.message._ === 'message' && one.message.message === text,
  );
  await ayu.client.forwardMessagesById({ fromChatId: from.userId, messages: [message.id], toChatId: 'self' });
}

async function listOf({ client }: StockDevice): Promise<tl.messages.RawSavedDialogs> {
  const list = { offsetDate: 0, offsetId: 0, offsetPeer: { _: 'inputPeerEmpty' }, limit: 10, hash: noHash } as const;
  const answer = await client.call({ _: 'messages.getSavedDialogs', ...list });
  assert.ok(answer._ === 'messages.savedDialogs');
  return answer;
}

const peersOf = ({ dialogs }: tl.messages.RawSavedDialogs): number[] => dialogs.map(({ peer }) => userOf(peer));

async function historyOf(device: StockDevice, of: StockDevice, more: { offsetId?: number; limit?: number } = {}) {
  const page = { offsetId: 0, offsetDate: 0, addOffset: 0, limit: 50, maxId: 0, minId: 0, hash: noHash, ...more };
  const answer = await device.client.call({ _: 'messages.getSavedHistory', peer: await device.peer(of), ...page });
  assert.ok(answer._ === 'messages.messages' || answer._ === 'messages.messagesSlice');
  return answer.messages.flatMap((message) => (message._ === 'message' ? [message] : []));
}

test('what one keeps is listed by the chat that it came from, the newest first', async () => {
  await kept(budi, 'Resep rendang');
  await ayu.client.sendText('self', 'Catatan');
  await kept(citra, 'Jadwal kereta');
  await kept(budi, 'Resep sate');
  const list = await listOf(tablet);
  assert.deepEqual(peersOf(list), [budi.userId, citra.userId, ayu.userId]);
  const texts = list.messages.map((message) => (message._ === 'message' ? message.message : ''));
  assert.deepEqual(texts, ['Resep sate', 'Jadwal kereta', 'Catatan']);
});

test('the history of one chat holds what was kept of it, page by page', async () => {
  const ofBudi = await historyOf(tablet, budi);
  assert.deepEqual(
    ofBudi.map(({ message }) => message),
    ['Resep sate', 'Resep rendang'],
  );
  const [newest] = await historyOf(tablet, budi, { limit: 1 });
  const older = await historyOf(tablet, budi, { offsetId: newest?.id ?? 0 });
  assert.deepEqual(
    older.map(({ message }) => message),
    ['Resep rendang'],
  );
  const saved = older[0]?.savedPeerId;
  assert.equal(saved && userOf(saved), budi.userId);
});

test('what is pinned stands above on all devices, in the order that the other gave it', async () => {
  const pin = async (of: StockDevice) =>
    ayu.client.call({
      _: 'messages.toggleSavedDialogPin',
      pinned: true,
      peer: { _: 'inputDialogPeer', peer: await ayu.peer(of) },
    });
  await pin(ayu);
  const told = await tablet.sees('updateSavedDialogPinned');
  assert.equal(told.peer._ === 'dialogPeer' ? userOf(told.peer.peer) : 0, ayu.userId);
  await pin(citra);
  assert.deepEqual(peersOf(await listOf(tablet)), [citra.userId, ayu.userId, budi.userId]);
  await tablet.goAway();
  const order = [
    { _: 'inputDialogPeer', peer: await ayu.peer(ayu) },
    { _: 'inputDialogPeer', peer: await ayu.peer(citra) },
  ] as const;
  await ayu.client.call({ _: 'messages.reorderPinnedSavedDialogs', force: true, order: [...order] });
  await tablet.comeBack();
  await tablet.sees('updatePinnedSavedDialogs', (one) => one.order?.length === 2);
  const pinned = await tablet.client.call({ _: 'messages.getPinnedSavedDialogs' });
  assert.ok(pinned._ === 'messages.savedDialogs');
  assert.deepEqual(peersOf(pinned), [ayu.userId, citra.userId]);
});

test('single chats are asked for by name, also those of which nothing is kept', async () => {
  const ids = [await tablet.peer(citra), await tablet.peer(budi)];
  const answer = await tablet.client.call({ _: 'messages.getSavedDialogsByID', ids });
  assert.ok(answer._ === 'messages.savedDialogs');
  assert.deepEqual(peersOf(answer), [citra.userId, budi.userId]);
  assert.deepEqual(
    answer.dialogs.map((dialog) => dialog._ === 'savedDialog' && dialog.pinned),
    [true, false],
  );
});

test('what was kept of one chat is deleted on all devices and the rest stays', async () => {
  const gone = (await historyOf(ayu, budi)).map(({ id }) => id);
  await ayu.client.call({ _: 'messages.deleteSavedHistory', peer: await ayu.peer(budi), maxId: 0 });
  const told = await tablet.sees('updateDeleteMessages');
  assert.deepEqual(new Set(told.messages), new Set(gone));
  assert.deepEqual(peersOf(await listOf(tablet)), [ayu.userId, citra.userId]);
  assert.equal((await historyOf(tablet, citra)).length, 1);
});
