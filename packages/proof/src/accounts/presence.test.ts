import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { openHouse, tempFolder, type House } from './house.ts';
import { arrive, importNumbers, lookAt, type Person } from './people.ts';

let folder = '';
let house: House;
let ana: Person;
let budi: Person;

beforeEach(async () => {
  folder = tempFolder();
  house = await openHouse(folder);
  ana = await arrive(house, 1);
  budi = await arrive(house, 2);
  await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
});
afterEach(() => house.close());

const say = ({ call }: Person, offline: boolean) =>
  call<'account.updateStatus'>({ _: 'account.updateStatus', offline });

/** What is told is told after a read of who knows the person. */
const told = () => new Promise((resolve) => setImmediate(resolve));

const nowS = (): number => house.clock.nowMs() / 1000;

test('someone who never said so was never seen', async () => {
  assert.equal((await lookAt(budi, ana)).status?._, 'userStatusEmpty');
});

test('coming and going is told to those who know the person, once each', async () => {
  const [friend, stranger] = [house.hear(budi.id), house.hear(12_345_678 as Person['id'])];
  await say(ana, false);
  await say(ana, false);
  await told();
  assert.deepEqual(friend, [{ kind: 'status', userId: ana.id, date: nowS() }]);
  assert.deepEqual((await lookAt(budi, ana)).status, { _: 'userStatusOnline', expires: nowS() + 300 });
  house.clock.moveS(20);
  await say(ana, true);
  await say(ana, true);
  await told();
  assert.equal(friend.length, 2);
  assert.deepEqual((await lookAt(budi, ana)).status, { _: 'userStatusOffline', was_online: nowS() });
  assert.deepEqual(stranger, []);
});

test('who stays is told again before the time that was told runs out', async () => {
  const friend = house.hear(budi.id);
  for (let minute = 0; minute < 6; minute++) {
    await say(ana, false);
    await told();
    house.clock.moveS(60);
  }
  assert.equal(friend.length, 2);
});

test('who falls silent goes offline by themselves, with the time when they were last here', async () => {
  const friend = house.hear(budi.id);
  await say(ana, false);
  const expires = nowS() + 300;
  await told();
  house.clock.moveS(311);
  await told();
  assert.equal(friend.length, 2);
  assert.deepEqual((await lookAt(budi, ana)).status, { _: 'userStatusOffline', was_online: expires });
});

test('when someone was last seen survives a restart', async () => {
  await say(ana, false);
  house.clock.moveS(5);
  await say(ana, true);
  const leftS = nowS();
  await house.close();
  house = await openHouse(folder);
  house.clock.moveS(60);
  const back = await house.reconnect(budi.key.id);
  const seen = await lookAt({ ...budi, ...back }, ana);
  assert.deepEqual(seen.status, { _: 'userStatusOffline', was_online: leftS });
});

test('the statuses of all contacts come at once', async () => {
  await say(ana, false);
  const statuses = await budi.call<'contacts.getStatuses'>({ _: 'contacts.getStatuses' });
  assert.deepEqual(statuses, [
    { _: 'contactStatus', user_id: ana.id, status: { _: 'userStatusOnline', expires: nowS() + 300 } },
  ]);
});

test('a lost connection takes only those offline who had said that they were here', async () => {
  const friend = house.hear(budi.id);
  house.services.presence.disconnected(ana.id);
  await told();
  assert.equal((await lookAt(budi, ana)).status?._, 'userStatusEmpty');
  await say(ana, false);
  house.clock.moveS(10);
  house.services.presence.disconnected(ana.id);
  await told();
  assert.deepEqual((await lookAt(budi, ana)).status, { _: 'userStatusOffline', was_online: nowS() });
  assert.equal(friend.length, 2);
});

test('who stays is saved now and then, and who goes is saved at once', async () => {
  const stored = async () => (await house.services.accounts.byIds([ana.id]))[0]?.lastSeenAt;
  /** A turn of the timer, and the save that it starts. */
  const pass = async (seconds: number) => {
    house.clock.moveS(seconds);
    await house.services.presence.flush();
  };
  await say(ana, false);
  await pass(10);
  const first = nowS();
  await pass(10);
  await say(ana, false);
  await pass(270);
  assert.equal(await stored(), first, 'no write for each minute of those who stay');
  await pass(30);
  assert.equal(await stored(), nowS());
  await say(ana, true);
  await pass(0);
  assert.equal(await stored(), nowS());
});
