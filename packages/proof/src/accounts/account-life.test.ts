import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { PeriodicWork } from '@suaka/domain';
import { openHouse, tempFolder, type House } from './house.ts';
import {
  arrive,
  importNumbers,
  inputOf,
  lookAt,
  secondDevice,
  sendCode,
  signIn,
  signUp,
  testCode,
  userOf,
  type Person,
} from './people.ts';
import { proofOf, setPassword } from './srp-client.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse(tempFolder());
});
afterEach(() => house.close());

const dayS = 86_400;
const turn = (): Promise<void> => new PeriodicWork(house.services.life).turn();
const remove = ({ call }: Pick<Person, 'call'>, reason = '') =>
  call<'account.deleteAccount'>({ _: 'account.deleteAccount', reason });

/** What the service account said last. */
async function lastServiceText(person: Person): Promise<string> {
  const [newest] = (
    await house.stores.boxes.history({
      boxId: person.id,
      peerId: 777_000 as Person['id'],
      offsetId: 0,
      offsetDate: 0,
      addOffset: 0,
      limit: 1,
      maxId: 0,
      minId: 0,
    })
  ).messages;
  return newest?.content.text ?? '';
}

test('a deleted account is nobody to others, and its number and username are free', async () => {
  const [ana, budi] = [await arrive(house, 1), await arrive(house, 2)];
  const second = await secondDevice(house, ana);
  await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
  await ana.call<'account.updateUsername'>({ _: 'account.updateUsername', username: 'ana_lestari' });
  const heard = house.hear(budi.id);
  await remove(ana, 'tired');
  assert.deepEqual([ana.key.userId, second.key.userId], [undefined, undefined]);
  const seen = await lookAt(budi, ana);
  assert.deepEqual([seen.deleted, seen.first_name, seen.phone], [true, undefined, undefined]);
  assert.deepEqual(heard.flatMap((news) => (news.kind === 'state' ? [news.event] : [])).at(-1), {
    kind: 'userInfo',
    userId: ana.id,
  });
  const stored = await house.engine.read('boxes.stateEventsSince', { boxId: budi.id, date: 0, limit: 10 });
  assert.deepEqual(stored.at(-1), { kind: 'userInfo', userId: ana.id });
  const contacts = await budi.call<'contacts.getContacts'>({ _: 'contacts.getContacts', hash: 0n });
  assert.ok(contacts._ === 'contacts.contacts' && contacts.contacts.length === 0);
  await budi.call<'account.updateUsername'>({ _: 'account.updateUsername', username: 'ana_lestari' });
  const again = await arrive(house, 1, 'Another');
  assert.notEqual(again.id, ana.id);
});

test('without the password a deletion waits for a week, is told, and can be taken back by the number', async () => {
  const ana = await arrive(house, 1);
  await setPassword(ana, 'rahasia');
  const thief = await house.connect();
  const hash = await sendCode(thief, ana.phone);
  await assert.rejects(signIn(thief, ana.phone, hash, testCode), /SESSION_PASSWORD_NEEDED/u);
  await assert.rejects(remove(thief), /2FA_CONFIRM_WAIT_604800/u);
  house.clock.moveS(dayS);
  await assert.rejects(remove(thief), /2FA_CONFIRM_WAIT_518400/u);
  const link = /hash=([0-9a-f]+)/u.exec(await lastServiceText(ana))?.[1] ?? '';
  const ask = (asked: string) =>
    ana.call<'account.sendConfirmPhoneCode'>({
      _: 'account.sendConfirmPhoneCode',
      hash: asked,
      settings: { _: 'codeSettings' },
    });
  await assert.rejects(ask('0'), /CODE_HASH_INVALID/u);
  const sent = await ask(link);
  assert.ok(sent._ === 'auth.sentCode');
  const confirm = (phone_code: string) =>
    ana.call<'account.confirmPhone'>({ _: 'account.confirmPhone', phone_code_hash: sent.phone_code_hash, phone_code });
  await assert.rejects(confirm('00000'), /PHONE_CODE_INVALID/u);
  await confirm(testCode);
  house.clock.moveS(7 * dayS);
  await turn();
  assert.equal((await lookAt(ana, ana)).deleted, undefined, 'it was kept');
});

test('a deletion that nobody takes back comes by itself', async () => {
  const [ana, budi] = [await arrive(house, 1), await arrive(house, 2)];
  await setPassword(ana, 'rahasia');
  await assert.rejects(remove(ana), /2FA_CONFIRM_WAIT_/u);
  house.clock.moveS(7 * dayS - 1);
  await turn();
  assert.equal((await lookAt(budi, ana)).deleted, undefined);
  house.clock.moveS(1);
  await turn();
  assert.equal((await lookAt(budi, ana)).deleted, true);
});

test('with the password an account is deleted at once', async () => {
  const ana = await arrive(house, 1);
  await setPassword(ana, 'rahasia');
  const password = await proofOf(ana, 'rahasia');
  await ana.call<'account.deleteAccount'>({ _: 'account.deleteAccount', reason: '', password });
  const fresh = await house.connect();
  const hash = await sendCode(fresh, ana.phone);
  assert.equal((await signIn(fresh, ana.phone, hash, testCode))._, 'auth.authorizationSignUpRequired');
  assert.notEqual(userOf(await signUp(fresh, ana.phone, hash, 'Ana')).id, ana.id);
});

test('an account ends when it was not used for as long as its owner said, and a device likewise', async () => {
  const [ana, budi, citra] = [await arrive(house, 1), await arrive(house, 2), await arrive(house, 3)];
  await ana.call<'account.setAccountTTL'>({ _: 'account.setAccountTTL', ttl: { _: 'accountDaysTTL', days: 30 } });
  const ttl = (authorization_ttl_days: number) =>
    citra.call<'account.setAuthorizationTTL'>({ _: 'account.setAuthorizationTTL', authorization_ttl_days });
  await assert.rejects(ttl(0), /TTL_DAYS_INVALID/u);
  await ttl(7);
  house.clock.moveS(8 * dayS);
  await turn();
  assert.equal(citra.key.userId, undefined, 'the device was signed out');
  assert.deepEqual([ana.key.userId, budi.key.userId], [ana.id, budi.id]);
  house.clock.moveS(23 * dayS);
  await turn();
  const [gone] = await house.services.accounts.byIds([ana.id]);
  assert.equal(gone?.phone, undefined);
  const others = await house.services.accounts.byIds([budi.id, citra.id]);
  assert.deepEqual(
    others.map((card) => card.phone),
    [budi.phone, citra.phone],
  );
});

test('a new number is seen by whoever may see it, and found by whoever kept it', async () => {
  const [ana, budi, citra] = [await arrive(house, 1), await arrive(house, 2), await arrive(house, 3)];
  const phone = '9996620999';
  await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
  await importNumbers(citra, [{ phone, first: 'Waiting' }]);
  const heard = house.hear(budi.id);
  const settings = { _: 'codeSettings' as const };
  const ask = (phone_number: string) =>
    ana.call<'account.sendChangePhoneCode'>({ _: 'account.sendChangePhoneCode', phone_number, settings });
  await assert.rejects(ask(budi.phone), /PHONE_NUMBER_OCCUPIED/u);
  const sent = await ask(phone);
  assert.ok(sent._ === 'auth.sentCode');
  const change = (phone_code: string) =>
    ana.call<'account.changePhone'>({
      _: 'account.changePhone',
      phone_number: phone,
      phone_code_hash: sent.phone_code_hash,
      phone_code,
    });
  await assert.rejects(change('00000'), /PHONE_CODE_INVALID/u);
  const user = await change(testCode);
  assert.ok(user._ === 'user' && user.phone === phone);
  assert.equal((await lookAt(budi, ana)).phone, phone);
  assert.deepEqual(
    heard.flatMap((news) => (news.kind === 'state' ? [news.event.kind] : [])),
    ['userPhone'],
  );
  const seen = await lookAt(citra, ana);
  assert.deepEqual([seen.contact, seen.first_name], [true, 'Waiting']);
  const old = await house.connect();
  const hash = await sendCode(old, ana.phone);
  assert.equal((await signIn(old, ana.phone, hash, testCode))._, 'auth.authorizationSignUpRequired');
});

test('a new device is told to the others, live, in the difference and by the service account, until confirmed', async () => {
  const ana = await arrive(house, 1);
  const heard = house.hear(ana.id);
  const second = await secondDevice(house, ana);
  const event = {
    kind: 'newAuthorization',
    hash: second.key.hash.toString(),
    isUnconfirmed: true,
    date: Math.floor(house.clock.nowMs() / 1000),
    device: 'Test, 2',
    address: '127.0.0.1',
  };
  assert.deepEqual(
    heard.flatMap((news) => (news.kind === 'state' ? [news.event] : [])),
    [event],
  );
  assert.match(await lastServiceText(ana), /Test, 2[^]*127\.0\.0\.1/u);
  const stored = await house.engine.read('boxes.stateEventsSince', { boxId: ana.id, date: 0, limit: 10 });
  assert.deepEqual(stored.at(-1), event);
  const unconfirmed = async () => {
    const list = await ana.call<'account.getAuthorizations'>({ _: 'account.getAuthorizations' });
    return list.authorizations.filter((one) => one.unconfirmed).map((one) => one.hash);
  };
  assert.deepEqual(await unconfirmed(), [second.key.hash]);
  const settle = (hash: bigint) =>
    ana.call<'account.changeAuthorizationSettings'>({
      _: 'account.changeAuthorizationSettings',
      hash,
      confirmed: true,
    });
  await assert.rejects(settle(second.key.hash + 1n), /HASH_INVALID/u);
  await settle(second.key.hash);
  assert.deepEqual(await unconfirmed(), []);
  const last = heard.at(-1);
  assert.deepEqual(last?.kind === 'state' && last.event.kind === 'newAuthorization' && last.event.isUnconfirmed, false);
});

test('birthdays and colours that do not exist are refused', async () => {
  const ana = await arrive(house, 1);
  const born = (day: number, month: number, year?: number) =>
    ana.call<'account.updateBirthday'>({
      _: 'account.updateBirthday',
      birthday: { _: 'birthday', day, month, year },
    });
  await assert.rejects(born(30, 2), /BIRTHDAY_INVALID/u);
  await assert.rejects(born(29, 2, 2001), /BIRTHDAY_INVALID/u);
  await assert.rejects(born(1, 1, 2999), /BIRTHDAY_INVALID/u);
  await assert.rejects(born(1, 13), /BIRTHDAY_INVALID/u);
  await born(29, 2);
  const self = await ana.call<'users.getFullUser'>({ _: 'users.getFullUser', id: inputOf(ana) });
  assert.deepEqual([self.full_user.birthday?.day, self.full_user.birthday?.month], [29, 2]);
  const color = { _: 'peerColor' as const, color: 99 };
  await assert.rejects(ana.call<'account.updateColor'>({ _: 'account.updateColor', color }), /COLOR_INVALID/u);
});
