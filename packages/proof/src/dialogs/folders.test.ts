import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { tl } from '@mtcute/core';
import { ServerProcess } from '../harness/server-process.ts';
import { StockDevice } from './stock-device.ts';

let server: ServerProcess;
let ayu: StockDevice;
let tablet: StockDevice;
let budi: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  ayu = await StockDevice.enter(server, 'Ayu');
  tablet = await StockDevice.enter(server, 'Ayu', ayu.phone);
  budi = await StockDevice.enter(server, 'Budi');
  await ayu.meet(budi);
});
after(async () => {
  for (const device of [ayu, tablet, budi]) await device.leave();
  await server.dispose();
});

const folder = (id: number, title: string, more: Partial<tl.RawDialogFilter> = {}): tl.RawDialogFilter => ({
  _: 'dialogFilter',
  id,
  title: { _: 'textWithEntities', text: title, entities: [] },
  pinnedPeers: [],
  includePeers: [],
  excludePeers: [],
  ...more,
});

const put = (device: StockDevice, filter: tl.RawDialogFilter) =>
  device.client.call({ _: 'messages.updateDialogFilter', id: filter.id, filter });

const foldersOf = async ({ client }: StockDevice) => {
  const { filters, tagsEnabled } = await client.call({ _: 'messages.getDialogFilters' });
  const titles = filters.map((each) => (each._ === 'dialogFilterDefault' ? 'all' : each.title.text));
  return { filters, tagsEnabled, titles };
};

test('a folder is told to the other device and found there by a high-level method, with its chats', async () => {
  const filter = folder(2, 'Kerja', { groups: true, includePeers: [await ayu.peer(budi)], emoticon: '💼' });
  await put(ayu, filter);
  const told = await tablet.sees('updateDialogFilter', ({ id }) => id === 2);
  assert.equal(told.filter?._ === 'dialogFilter' ? told.filter.includePeers.length : 0, 1);
  const { filters } = await tablet.client.getFolders();
  const [, mine] = filters;
  assert.ok(mine?._ === 'dialogFilter');
  assert.deepEqual([mine.title.text, mine.groups, mine.contacts, mine.emoticon], ['Kerja', true, false, '💼']);
  const [peer] = mine.includePeers;
  assert.equal(peer?._ === 'inputPeerUser' ? peer.userId : 0, budi.userId);
});

test('folders are arranged, the list of all chats among them, and whoever was away learns the order', async () => {
  await put(ayu, folder(3, 'Baca', { broadcasts: true }));
  await tablet.goAway();
  await ayu.client.call({ _: 'messages.updateDialogFiltersOrder', order: [3, 0, 2] });
  assert.deepEqual((await foldersOf(ayu)).titles, ['Baca', 'all', 'Kerja']);
  await tablet.comeBack();
  const told = await tablet.sees('updateDialogFilterOrder');
  assert.deepEqual(told.order, [3, 0, 2]);
  assert.deepEqual((await foldersOf(tablet)).titles, ['Baca', 'all', 'Kerja']);
});

test('tags are shown on all devices once one shows them', async () => {
  assert.equal((await foldersOf(tablet)).tagsEnabled, false);
  await ayu.client.call({ _: 'messages.toggleDialogFilterTags', enabled: true });
  await tablet.sees('updateDialogFilters');
  assert.equal((await foldersOf(tablet)).tagsEnabled, true);
});

test('a folder that is taken away is gone on the other device', async () => {
  await put(ayu, folder(9, 'Hilang', { bots: true }));
  await ayu.client.deleteFolder(9);
  await tablet.sees('updateDialogFilter', ({ id, filter }) => id === 9 && filter === undefined);
  assert.ok(!(await foldersOf(tablet)).titles.includes('Hilang'));
  await assert.rejects(ayu.client.call({ _: 'messages.updateDialogFilter', id: 9 }), /FILTER_ID_INVALID/u);
});

test('what is no folder is refused with its own error', async () => {
  await assert.rejects(put(budi, folder(1, 'Arsip', { groups: true })), /FILTER_ID_INVALID/u);
  await assert.rejects(put(budi, folder(256, 'Jauh', { groups: true })), /FILTER_ID_INVALID/u);
  await assert.rejects(put(budi, folder(2, ' ', { groups: true })), /FILTER_TITLE_EMPTY/u);
  await assert.rejects(put(budi, folder(2, 'Terlalu panjang', { groups: true })), /MESSAGE_TOO_LONG/u);
  await assert.rejects(put(budi, folder(2, 'Kosong', { excludeMuted: true })), /FILTER_INCLUDE_EMPTY/u);
  assert.deepEqual((await foldersOf(budi)).titles, ['all']);
});

test('of folders made at once, no more than can be are kept', async () => {
  const ids = Array.from({ length: 22 }, (_, index) => index + 2);
  const outcomes = await Promise.allSettled(ids.map((id) => put(budi, folder(id, `Map ${id}`, { groups: true }))));
  const refused = outcomes.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 2);
  for (const one of refused) assert.match(String(one.reason), /FILTERS_TOO_MUCH/u);
  assert.equal((await foldersOf(budi)).titles.length, 21);
});
