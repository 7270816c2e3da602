import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from './house.ts';
import { arrive, importNumbers, inputOf, lookAt, secondDevice, type Person } from './people.ts';

let house: House;
let next = 0;
before(async () => {
  house = await openHouse(tempFolder());
});
after(() => house.close());

const newcomer = (): Promise<Person> => arrive(house, ++next);

const update = ({ call }: Person, wish: { first_name?: string; last_name?: string; about?: string }) =>
  call<'account.updateProfile'>({ _: 'account.updateProfile', ...wish });

const takeName = ({ call }: Person, username: string) =>
  call<'account.updateUsername'>({ _: 'account.updateUsername', username });

const check = ({ call }: Person, username: string) =>
  call<'account.checkUsername'>({ _: 'account.checkUsername', username });

const resolve = async ({ call }: Person, username: string): Promise<number> => {
  const { peer } = await call<'contacts.resolveUsername'>({ _: 'contacts.resolveUsername', username });
  return peer._ === 'peerUser' ? peer.user_id : 0;
};

test('a part of the profile changes and the others stay', async () => {
  const ana = await newcomer();
  await update(ana, { first_name: ' Ana\n Maria ', last_name: 'Putri' });
  await update(ana, { about: 'Suka kopi' });
  const full = await ana.call<'users.getFullUser'>({ _: 'users.getFullUser', id: { _: 'inputUserSelf' } });
  assert.equal(full.full_user.about, 'Suka kopi');
  const [user] = full.users;
  assert.ok(user?._ === 'user');
  assert.deepEqual([user.first_name, user.last_name], ['Ana Maria', 'Putri']);
});

test('names and texts that are no names are refused', async () => {
  const ana = await newcomer();
  await assert.rejects(update(ana, { first_name: '' }), /FIRSTNAME_INVALID/u);
  await assert.rejects(update(ana, { last_name: 'x'.repeat(65) }), /LASTNAME_INVALID/u);
  await assert.rejects(update(ana, { about: 'x'.repeat(71) }), /ABOUT_TOO_LONG/u);
});

test('those who know a person hear of a new name, live and when they come back; strangers do not', async () => {
  const [ana, budi, eve] = [await newcomer(), await newcomer(), await newcomer()];
  await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
  await secondDevice(house, ana);
  const [own, friend, stranger] = [house.hear(ana.id), house.hear(budi.id), house.hear(eve.id)];
  await update(ana, { first_name: 'Anita' });
  for (const heard of [own, friend]) {
    const [news] = heard;
    assert.ok(news?.kind === 'state');
    assert.deepEqual(news.event, { kind: 'user', userId: ana.id });
  }
  assert.deepEqual(stranger, []);
  for (const box of [ana.id, budi.id]) {
    const stored = await house.engine.read('boxes.stateEventsSince', { boxId: box, date: 0, limit: 10 });
    assert.deepEqual(stored.at(-1), { kind: 'user', userId: ana.id });
  }
});

test("a username is its owner's alone, whatever its case, until it is given up", async () => {
  const [ana, budi] = [await newcomer(), await newcomer()];
  assert.equal(await check(ana, 'Kopi_Susu'), true);
  const user = await takeName(ana, 'Kopi_Susu');
  assert.ok(user._ === 'user' && user.username === 'Kopi_Susu');
  await assert.rejects(check(budi, 'kopi_susu'), /USERNAME_OCCUPIED/u);
  await assert.rejects(takeName(budi, 'KOPI_SUSU'), /USERNAME_OCCUPIED/u);
  assert.equal(await resolve(budi, 'kopi_SUSU'), ana.id);
  await takeName(ana, 'kopi_susu');
  assert.equal((await lookAt(budi, ana)).username, 'kopi_susu');
  await takeName(ana, 'teh_manis');
  assert.equal(await check(budi, 'kopi_susu'), true);
  await takeName(ana, '');
  await assert.rejects(resolve(budi, 'teh_manis'), /USERNAME_NOT_OCCUPIED/u);
});

test('of two who want one name at the same time one gets it', async () => {
  const people = [await newcomer(), await newcomer(), await newcomer()];
  const outcomes = await Promise.allSettled(people.map((person) => takeName(person, 'es_teler')));
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1);
});

test('what is no username, or the same as before, is refused', async () => {
  const ana = await newcomer();
  for (const name of ['abcd', '1abcd', 'a__bcd', 'abcd_', 'x'.repeat(33), 'ümlaut']) {
    await assert.rejects(check(ana, name), /USERNAME_INVALID/u, name);
  }
  await assert.rejects(check(ana, 'Suaka'), /USERNAME_OCCUPIED/u);
  await assert.rejects(takeName(ana, ''), /USERNAME_NOT_MODIFIED/u);
  await takeName(ana, 'pisang_goreng');
  await assert.rejects(takeName(ana, 'pisang_goreng'), /USERNAME_NOT_MODIFIED/u);
});

test('a search by name follows a changed name', async () => {
  const [ana, budi] = [await newcomer(), await newcomer()];
  await takeName(ana, 'cari_aku');
  await update(ana, { first_name: 'Zulaikha' });
  const found = await budi.call<'contacts.search'>({ _: 'contacts.search', q: 'zulai', limit: 5 });
  assert.deepEqual(found.results, [{ _: 'peerUser', user_id: ana.id }]);
});

test('a user is named by their own access hash alone', async () => {
  const [ana, budi] = [await newcomer(), await newcomer()];
  const guessed = { ...inputOf(budi), access_hash: (budi.user.access_hash ?? 0n) ^ 1n };
  const unknown = { ...inputOf(budi), user_id: 4_000_000_000 };
  const users = await ana.call<'users.getUsers'>({ _: 'users.getUsers', id: [inputOf(budi), guessed, unknown] });
  assert.deepEqual(
    users.map((user) => user._),
    ['user', 'userEmpty', 'userEmpty'],
  );
  const full = ana.call<'users.getFullUser'>({ _: 'users.getFullUser', id: guessed });
  await assert.rejects(full, /USER_ID_INVALID/u);
});

test('the service account is there from the first start, verified', async () => {
  const ana = await newcomer();
  const card = await house.services.people.find(777_000 as Person['id']);
  const id = { _: 'inputUser' as const, user_id: 777_000, access_hash: card?.accessHash ?? 0n };
  const [user] = await ana.call<'users.getUsers'>({ _: 'users.getUsers', id: [id] });
  assert.ok(user?._ === 'user');
  assert.deepEqual([user.first_name, user.verified, user.support, user.status], ['Suaka', true, true, undefined]);
});

test('a user whom one met in a message is named by it, and nobody else is', async () => {
  const [ana, budi] = [await newcomer(), await newcomer()];
  const service = await house.services.people.find(777_000 as Person['id']);
  const peer = { _: 'inputPeerUser' as const, user_id: 777_000, access_hash: service?.accessHash ?? 0n };
  const msg_id = await house.engine.read('boxes.head', { boxId: ana.id });
  const met = (user_id: number, id: number, from = peer) =>
    ana.call<'users.getFullUser'>({
      _: 'users.getFullUser',
      id: { _: 'inputUserFromMessage', peer: from, msg_id: id, user_id },
    });
  assert.equal((await met(777_000, msg_id)).full_user.id, 777_000);
  await assert.rejects(met(budi.id, msg_id), /MSG_ID_INVALID/u);
  await assert.rejects(met(777_000, msg_id + 1), /MSG_ID_INVALID/u);
  await assert.rejects(met(777_000, msg_id, { ...inputOf(budi), _: 'inputPeerUser' }), /MSG_ID_INVALID/u);
  await assert.rejects(met(777_000, msg_id, { ...peer, access_hash: 1n }), /PEER_ID_INVALID/u);
});
