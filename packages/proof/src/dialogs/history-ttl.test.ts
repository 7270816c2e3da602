import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Long } from '@mtcute/core';
import { ServerProcess } from '../harness/server-process.ts';
import { dialogsOf, StockDevice, userOf } from './stock-device.ts';

let server: ServerProcess;
let ayu: StockDevice;
let budi: StockDevice;
let citra: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  ayu = await StockDevice.enter(server, 'Ayu');
  budi = await StockDevice.enter(server, 'Budi');
  citra = await StockDevice.enter(server, 'Citra');
  await ayu.meet(budi);
  await ayu.meet(citra);
});
after(async () => {
  for (const device of [ayu, budi, citra]) await device.leave();
  await server.dispose();
});

const textsAt = async (device: StockDevice, of: number): Promise<string[]> =>
  (await device.client.getHistory(of, { limit: 50 })).map(({ text }) => text);

const setTtl = async (period: number) =>
  ayu.client.call({ _: 'messages.setHistoryTTL', peer: await ayu.peer(budi), period });

test('messages of two vanish for both when the time is over that one of them set', async () => {
  await budi.goAway();
  await setTtl(2);
  await budi.comeBack();
  const told = await budi.sees('updatePeerHistoryTTL');
  assert.equal(told.ttlPeriod, 2);
  const full = await budi.client.call({ _: 'users.getFullUser', id: await budi.client.resolveUser(ayu.userId) });
  assert.equal(full.fullUser.ttlPeriod, 2);
  const listed = (await dialogsOf(budi)).dialogs.find((dialog) => userOf(dialog.peer) === ayu.userId);
  assert.equal(listed?._ === 'dialog' ? listed.ttlPeriod : 0, 2);
  const sent = await budi.client.sendText(ayu.userId, 'Sebentar saja');
  const came = await ayu.sees(
    'updateNewMessage',
    ({ message }) => message._ === 'message' && message.message === 'Sebentar saja',
  );
  assert.equal(came.message._ === 'message' ? came.message.ttlPeriod : 0, 2);
  await ayu.sees('updateDeleteMessages', ({ messages }) => messages.includes(came.message.id));
  await budi.sees('updateDeleteMessages', ({ messages }) => messages.includes(sent.id));
  assert.equal((await textsAt(ayu, budi.userId)).includes('Sebentar saja'), false);
  await assert.rejects(setTtl(2), /CHAT_NOT_MODIFIED/u);
  await setTtl(0);
  await budi.client.sendText(ayu.userId, 'Ini tinggal');
  const [newest] = await ayu.client.getHistory(budi.userId, { limit: 1 });
  assert.equal(newest?.raw._ === 'message' ? newest.raw.ttlPeriod : 0, undefined);
});

test('a group whose admin sets a time loses its messages when it is over, and members cannot set it', async () => {
  const { chat } = await ayu.client.createGroup({ title: 'Sementara', users: [citra.userId] });
  await citra.sees('updateNewMessage', ({ message }) => message._ === 'messageService');
  const peer = await ayu.client.resolvePeer(chat.id);
  await ayu.client.call({ _: 'messages.setHistoryTTL', peer, period: 2 });
  const sent = await citra.client.sendText(chat.id, 'Lekas hilang');
  await citra.sees('updateDeleteMessages', ({ messages }) => messages.includes(sent.id));
  assert.equal((await textsAt(ayu, chat.id)).includes('Lekas hilang'), false);
  const byMember = citra.client.call({
    _: 'messages.setHistoryTTL',
    peer: await citra.client.resolvePeer(chat.id),
    period: 60,
  });
  await assert.rejects(byMember, /CHAT_ADMIN_REQUIRED/u);
});

test('a new chat begins with the time that its beginner set for new ones', async () => {
  assert.equal((await citra.client.call({ _: 'messages.getDefaultHistoryTTL' })).period, 0);
  await citra.client.call({ _: 'messages.setDefaultHistoryTTL', period: 86_400 });
  assert.equal((await citra.client.call({ _: 'messages.getDefaultHistoryTTL' })).period, 86_400);
  await citra.client.sendText(ayu.userId, 'Halo');
  const [newest] = await ayu.client.getHistory(citra.userId, { limit: 1 });
  assert.equal(newest?.raw._ === 'message' ? newest.raw.ttlPeriod : 0, 86_400);
  await ayu.client.sendText(citra.userId, 'Halo juga');
  const [answer] = await citra.client.getHistory(ayu.userId, { limit: 1 });
  assert.equal(answer?.raw._ === 'message' ? answer.raw.ttlPeriod : 0, 86_400, 'it is a time of both');
  const tooLong = citra.client.call({ _: 'messages.setDefaultHistoryTTL', period: -1 });
  await assert.rejects(tooLong, /TTL_PERIOD_INVALID/u);
});

test('whoever takes a screenshot is told of in the chat, once', async () => {
  const request = {
    _: 'messages.sendScreenshotNotification',
    peer: await ayu.peer(budi),
    replyTo: { _: 'inputReplyToMessage', replyToMsgId: 0 },
    randomId: Long.fromNumber(77),
  } as const;
  await ayu.client.call(request);
  await ayu.client.call(request);
  await budi.sees(
    'updateNewMessage',
    ({ message }) => message._ === 'messageService' && message.action._ === 'messageActionScreenshotTaken',
  );
  const history = await budi.client.getHistory(ayu.userId, { limit: 10 });
  const taken = history.filter(
    ({ raw }) => raw._ === 'messageService' && raw.action._ === 'messageActionScreenshotTaken',
  );
  assert.equal(taken.length, 1);
});
