import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { tl } from '@mtcute/core';
import { ServerProcess } from '../harness/server-process.ts';
import { dialogsOf, StockDevice, userOf } from './stock-device.ts';

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
  for (const friend of [budi, citra]) {
    await ayu.meet(friend);
    await tablet.client.importContacts([{ phone: friend.phone, firstName: 'Teman', lastName: '' }]);
    await writes(friend, 'Halo');
  }
});
after(async () => {
  for (const device of [ayu, tablet, budi, citra]) await device.leave();
  await server.dispose();
});

async function writes(friend: StockDevice, text: string): Promise<void> {
  await friend.client.sendText(ayu.userId, text);
  await ayu.sees('updateNewMessage', ({ message }) => message._ === 'message' && message.message === text);
}

const move = async (device: StockDevice, of: StockDevice, folderId: number) =>
  device.client.call({
    _: 'folders.editPeerFolders',
    folderPeers: [{ _: 'inputFolderPeer', peer: await device.peer(of), folderId }],
  });

const peersIn = ({ dialogs }: tl.messages.RawDialogs): number[] =>
  dialogs.flatMap((dialog) => (dialog._ === 'dialog' ? [userOf(dialog.peer)] : []));

const friendsIn = async (device: StockDevice, folderId: number): Promise<number[]> =>
  peersIn(await dialogsOf(device, folderId)).filter((id) => id === budi.userId || id === citra.userId);

test('an archived chat leaves the list on all devices, and the archive stands there with its newest chat', async () => {
  await tablet.goAway();
  await ayu.client.archiveChats([budi.userId]);
  await tablet.comeBack();
  const { folderPeers } = await tablet.sees('updateFolderPeers');
  assert.deepEqual(
    folderPeers.map(({ peer, folderId }) => [userOf(peer), folderId]),
    [[budi.userId, 1]],
  );
  assert.deepEqual(await friendsIn(tablet, 0), [citra.userId]);
  assert.deepEqual(await friendsIn(tablet, 1), [budi.userId]);
  const [line] = (await dialogsOf(tablet, 0)).dialogs;
  assert.ok(line?._ === 'dialogFolder');
  assert.deepEqual(
    [userOf(line.peer), line.unreadUnmutedPeersCount, line.unreadUnmutedMessagesCount],
    [budi.userId, 1, 1],
  );
  const everything = peersIn(await dialogsOf(tablet));
  assert.ok(everything.includes(budi.userId) && everything.includes(citra.userId));
  const archived = [];
  for await (const dialog of tablet.client.iterDialogs({ archived: 'only' })) archived.push(dialog.peer.id);
  assert.deepEqual(archived, [budi.userId]);
});

test('a new message takes a chat out of the archive, also for whoever was away', async () => {
  tablet.forget();
  await tablet.goAway();
  ayu.forget();
  await writes(budi, 'Aku kembali');
  const { folderPeers } = await ayu.sees('updateFolderPeers');
  assert.deepEqual(folderPeers[0]?.folderId, 0);
  assert.equal((await friendsIn(ayu, 0)).length, 2);
  await tablet.comeBack();
  await tablet.sees('updateFolderPeers', (one) => one.folderPeers[0]?.folderId === 0);
  assert.deepEqual(await friendsIn(tablet, 1), []);
});

test('a muted chat stays in the archive whatever comes, and counts among the muted', async () => {
  const settings = { _: 'inputPeerNotifySettings', muteUntil: 2_000_000_000 } as const;
  const peer = { _: 'inputNotifyPeer', peer: await ayu.peer(citra) } as const;
  await ayu.client.call({ _: 'account.updateNotifySettings', peer, settings });
  await move(ayu, citra, 1);
  ayu.forget();
  await writes(citra, 'Pelan-pelan saja');
  assert.deepEqual(await friendsIn(ayu, 1), [citra.userId]);
  const takenOut = ayu.came('updateFolderPeers').filter(({ folderPeers }) => folderPeers[0]?.folderId === 0);
  assert.deepEqual(takenOut, []);
  const [line] = (await dialogsOf(ayu, 0)).dialogs;
  assert.ok(line?._ === 'dialogFolder');
  assert.deepEqual([line.unreadMutedPeersCount, line.unreadUnmutedPeersCount], [1, 0]);
});

test('pins belong to a folder, and a chat that moves loses its own', async () => {
  const pin = async (of: StockDevice) =>
    ayu.client.call({
      _: 'messages.toggleDialogPin',
      pinned: true,
      peer: { _: 'inputDialogPeer', peer: await ayu.peer(of) },
    });
  await pin(budi);
  await pin(citra);
  const told = await tablet.sees('updateDialogPinned', (one) => one.folderId === 1);
  assert.equal(told.peer._ === 'dialogPeer' ? userOf(told.peer.peer) : 0, citra.userId);
  const pinnedIn = async (folderId: number) =>
    (await tablet.client.call({ _: 'messages.getPinnedDialogs', folderId })).dialogs.flatMap((dialog) =>
      dialog._ === 'dialog' ? [userOf(dialog.peer)] : [],
    );
  assert.deepEqual([await pinnedIn(0), await pinnedIn(1)], [[budi.userId], [citra.userId]]);
  await move(ayu, budi, 1);
  assert.deepEqual([await pinnedIn(0), await pinnedIn(1)], [[], [citra.userId]]);
  await pin(budi);
  const order = [
    { _: 'inputDialogPeer', peer: await ayu.peer(citra) },
    { _: 'inputDialogPeer', peer: await ayu.peer(budi) },
  ] as const;
  await ayu.client.call({ _: 'messages.reorderPinnedDialogs', folderId: 1, force: true, order: [...order] });
  await tablet.sees('updatePinnedDialogs', (one) => one.folderId === 1);
  assert.deepEqual(await pinnedIn(1), [citra.userId, budi.userId]);
});

test('there are no folders of peers besides the list and the archive', async () => {
  await assert.rejects(move(ayu, budi, 2), /FOLDER_ID_INVALID/u);
  await assert.rejects(dialogsOf(ayu, 7), /FOLDER_ID_INVALID/u);
});
