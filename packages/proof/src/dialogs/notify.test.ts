import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Long } from '@mtcute/core';
import { ServerProcess } from '../harness/server-process.ts';
import { dialogsOf, StockDevice, userOf } from './stock-device.ts';

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
  await budi.client.sendText(ayu.userId, 'Halo');
  await ayu.sees('updateNewMessage');
});
after(async () => {
  for (const device of [ayu, tablet, budi]) await device.leave();
  await server.dispose();
});

const peer = async (device: StockDevice, of: StockDevice) =>
  ({ _: 'inputNotifyPeer', peer: await device.peer(of) }) as const;

test('a muted chat is muted on the other device, in its list, in the full info, and for whoever was away', async () => {
  await tablet.goAway();
  const settings = {
    _: 'inputPeerNotifySettings',
    muteUntil: 2_000_000_000,
    sound: { _: 'notificationSoundNone' },
  } as const;
  await ayu.client.call({ _: 'account.updateNotifySettings', peer: await peer(ayu, budi), settings });
  await tablet.comeBack();
  const { notifySettings } = await tablet.sees('updateNotifySettings');
  assert.deepEqual([notifySettings.muteUntil, notifySettings.otherSound?._], [2_000_000_000, 'notificationSoundNone']);
  await tablet.client.importContacts([{ phone: budi.phone, firstName: 'Budi', lastName: '' }]);
  const { dialogs } = await dialogsOf(tablet);
  const listed = dialogs.find((dialog) => userOf(dialog.peer) === budi.userId);
  assert.equal(listed?._ === 'dialog' ? listed.notifySettings.muteUntil : 0, 2_000_000_000);
  const full = await tablet.client.call({ _: 'users.getFullUser', id: await tablet.client.resolveUser(budi.userId) });
  assert.equal(full.fullUser.notifySettings.muteUntil, 2_000_000_000);
  const got = await tablet.client.call({ _: 'account.getNotifySettings', peer: await peer(tablet, budi) });
  assert.equal(got.muteUntil, 2_000_000_000);
  assert.equal(got.showPreviews, undefined, 'what is not set follows the kind');
});

test('a kind of chats has settings of its own, which are whole and live', async () => {
  ayu.forget();
  const settings = { _: 'inputPeerNotifySettings', showPreviews: false } as const;
  await tablet.client.call({ _: 'account.updateNotifySettings', peer: { _: 'inputNotifyUsers' }, settings });
  const update = await ayu.sees('updateNotifySettings', (one) => one.peer._ === 'notifyUsers');
  assert.equal(update.notifySettings.showPreviews, false);
  const users = await ayu.client.call({ _: 'account.getNotifySettings', peer: { _: 'inputNotifyUsers' } });
  assert.deepEqual([users.showPreviews, users.muteUntil, users.silent], [false, 0, false]);
  const groups = await ayu.client.call({ _: 'account.getNotifySettings', peer: { _: 'inputNotifyChats' } });
  assert.equal(groups.showPreviews, true);
});

test('exceptions are the chats that differ, those in sound or stories alone only on request, until a reset', async () => {
  const listed = async (more: {
    compareSound?: boolean;
    compareStories?: boolean;
    peer?: { _: 'inputNotifyChats' };
  }) => {
    const answer = await budi.client.call({ _: 'account.getNotifyExceptions', ...more });
    assert.equal(answer._, 'updates');
    return answer._ === 'updates' ? answer.updates.length : -1;
  };
  const settings = { _: 'inputPeerNotifySettings', sound: { _: 'notificationSoundNone' } } as const;
  await budi.client.call({ _: 'account.updateNotifySettings', peer: await peer(budi, ayu), settings });
  assert.deepEqual(
    [await listed({}), await listed({ compareSound: true }), await listed({ compareStories: true })],
    [0, 1, 0],
  );
  const muted = { _: 'inputPeerNotifySettings', muteUntil: 2_000_000_000 } as const;
  await budi.client.call({ _: 'account.updateNotifySettings', peer: await peer(budi, ayu), settings: muted });
  assert.deepEqual([await listed({}), await listed({ peer: { _: 'inputNotifyChats' } })], [1, 0]);
  await budi.client.call({ _: 'account.resetNotifySettings' });
  assert.equal(await listed({ compareSound: true }), 0);
  const got = await budi.client.call({ _: 'account.getNotifySettings', peer: await peer(budi, ayu) });
  assert.equal(got.muteUntil, undefined);
});

test('settings of a chat that one cannot name are refused', async () => {
  const stranger = { _: 'inputPeerUser', userId: budi.userId, accessHash: Long.ONE } as const;
  const asked = ayu.client.call({ _: 'account.getNotifySettings', peer: { _: 'inputNotifyPeer', peer: stranger } });
  await assert.rejects(asked, /PEER_ID_INVALID/u);
});
