import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Long } from '@mtcute/core';
import { ServerProcess } from '../harness/server-process.ts';
import { noHash, StockDevice } from './stock-device.ts';

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
  await tablet.client.importContacts([{ phone: budi.phone, firstName: 'Budi', lastName: '' }]);
});
after(async () => {
  for (const device of [ayu, tablet, budi]) await device.leave();
  await server.dispose();
});

const inS = (seconds: number): Date => new Date(Date.now() + seconds * 1000);
const whenOnline = 0x7f_ff_ff_fe;

async function waiting(device: StockDevice): Promise<{ id: number; text: string }[]> {
  const answer = await device.client.call({
    _: 'messages.getScheduledHistory',
    peer: await device.peer(budi),
    hash: noHash,
  });
  assert.ok(answer._ === 'messages.messages');
  return answer.messages.flatMap((message) =>
    message._ === 'message' ? [{ id: message.id, text: message.message }] : [],
  );
}

const textsAt = async (device: StockDevice, of: StockDevice): Promise<string[]> =>
  (await device.client.getHistory(of.userId, { limit: 50 })).map(({ text }) => text);

const hasScheduled = async (device: StockDevice): Promise<boolean> =>
  (
    await device.client.call({
      _: 'users.getFullUser',
      id: await device.client.resolveUser(budi.userId),
    })
  ).fullUser.hasScheduled === true;

test('a message for later is told to the own devices alone, shown there, changed, and taken back', async () => {
  assert.equal(await hasScheduled(tablet), false);
  const sent = await ayu.client.sendText(budi.userId, 'Besok pagi', { schedule: inS(3600) });
  const told = await tablet.sees('updateNewScheduledMessage');
  assert.equal(told.message._ === 'message' ? told.message.message : '', 'Besok pagi');
  assert.equal(await hasScheduled(tablet), true);
  assert.deepEqual(await waiting(tablet), [{ id: sent.id, text: 'Besok pagi' }]);
  assert.deepEqual(await textsAt(budi, ayu), []);
  await tablet.goAway();
  const date = Math.floor(Date.now() / 1000) + 7200;
  const edit = { peer: await ayu.peer(budi), id: sent.id, message: 'Besok siang', scheduleDate: date };
  await ayu.client.call({ _: 'messages.editMessage', ...edit });
  await tablet.comeBack();
  const changed = await tablet.sees('updateNewScheduledMessage');
  assert.ok(changed.message._ === 'message');
  assert.deepEqual([changed.message.message, changed.message.date], ['Besok siang', date]);
  const asked = await tablet.client.call({
    _: 'messages.getScheduledMessages',
    peer: await tablet.peer(budi),
    id: [sent.id],
  });
  const [found] = asked._ === 'messages.messages' ? asked.messages : [];
  assert.equal(found?._ === 'message' ? found.message : '', 'Besok siang');
  await ayu.client.call({ _: 'messages.deleteScheduledMessages', peer: await ayu.peer(budi), id: [sent.id] });
  await tablet.sees('updateDeleteScheduledMessages', ({ messages }) => messages[0] === sent.id);
  assert.deepEqual(await waiting(tablet), []);
});

test('what waits is sent at once on request, as a message that says that it was scheduled', async () => {
  const sent = await ayu.client.sendText(budi.userId, 'Sekarang juga', { schedule: inS(3600) });
  tablet.forget();
  await ayu.client.call({ _: 'messages.sendScheduledMessages', peer: await ayu.peer(budi), id: [sent.id] });
  const came = await budi.sees(
    'updateNewMessage',
    ({ message }) => message._ === 'message' && message.message === 'Sekarang juga',
  );
  assert.equal(came.message._ === 'message' && came.message.fromScheduled, true);
  const gone = await tablet.sees('updateDeleteScheduledMessages');
  assert.deepEqual([gone.messages, gone.sentMessages?.length], [[sent.id], 1]);
  assert.deepEqual(await waiting(tablet), []);
  const again = ayu.client.call({
    _: 'messages.sendScheduledMessages',
    peer: await ayu.peer(budi),
    id: [sent.id],
  });
  await assert.rejects(again, /MESSAGE_ID_INVALID/u);
});

test('what is due is sent once, though the server was killed before its time', async () => {
  const text = 'Setelah mati lampu';
  const randomId = Long.fromNumber(4_711);
  const scheduleDate = Math.floor(Date.now() / 1000) + 12;
  const request = { peer: await ayu.peer(budi), message: text, randomId, scheduleDate };
  await ayu.client.call({ _: 'messages.sendMessage', ...request });
  await ayu.client.call({ _: 'messages.sendMessage', ...request });
  assert.equal((await waiting(ayu)).length, 1, 'a repeated random id schedules nothing');
  await server.end('SIGKILL');
  await server.start();
  await budi.client.call({ _: 'help.getNearestDc' });
  await budi.sees('updateNewMessage', ({ message }) => message._ === 'message' && message.message === text);
  await server.end('SIGKILL');
  await server.start();
  const all = await textsAt(budi, ayu);
  assert.equal(all.filter((each) => each === text).length, 1);
  assert.deepEqual(await waiting(ayu), []);
});

test('what waits for someone is sent when they come online', async () => {
  await budi.client.call({ _: 'account.updateStatus', offline: true });
  const request = { peer: await ayu.peer(budi), message: 'Kamu di sini!', randomId: Long.fromNumber(4_712) };
  await ayu.client.call({ _: 'messages.sendMessage', ...request, scheduleDate: whenOnline });
  assert.equal((await waiting(ayu)).length, 1);
  budi.forget();
  await budi.client.call({ _: 'account.updateStatus', offline: false });
  await budi.sees('updateNewMessage', ({ message }) => message._ === 'message' && message.message === 'Kamu di sini!');
});

test('dates that are no dates, and more messages than can wait, are refused', async () => {
  const send = async (scheduleDate: number, n: number) =>
    budi.client.call({
      _: 'messages.sendMessage',
      peer: await budi.peer(ayu),
      message: `Pesan ${n}`,
      randomId: Long.fromNumber(10_000 + n),
      scheduleDate,
    });
  const nowS = Math.floor(Date.now() / 1000);
  await assert.rejects(send(nowS + 400 * 86_400, 1), /SCHEDULE_DATE_TOO_LATE/u);
  await assert.rejects(send(-5, 2), /SCHEDULE_DATE_INVALID/u);
  const outcomes = await Promise.allSettled(Array.from({ length: 103 }, (_, n) => send(nowS + 3600, n + 10)));
  const refused = outcomes.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 3);
  for (const one of refused) assert.match(String(one.reason), /SCHEDULE_TOO_MUCH/u);
});
