import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contactsHash } from '@suaka/domain';
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
  testPhone,
  userOf,
  type Person,
} from './people.ts';

let house: House;
let next = 0;
/** Numbers of their own for each test. */
const number = (): number => ++next;

before(async () => {
  house = await openHouse(tempFolder());
});
after(() => house.close());

const newcomers = async (count: number): Promise<Person[]> => {
  const people: Person[] = [];
  for (let index = 0; index < count; index++) people.push(await arrive(house, number()));
  return people;
};

const listOf = ({ call }: Person, hash = 0n) => call<'contacts.getContacts'>({ _: 'contacts.getContacts', hash });

const addContact = ({ call }: Person, other: Person, first_name: string, phone = '') =>
  call<'contacts.addContact'>({ _: 'contacts.addContact', id: inputOf(other), first_name, last_name: '', phone });

test('strangers see neither number nor contact, and their own names for each other', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  const seen = await lookAt(ana, budi);
  assert.deepEqual([seen.phone, seen.contact, seen.first_name], [undefined, undefined, budi.user.first_name]);
});

test('an imported number that is here becomes a contact under the name it was given', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  const imported = await importNumbers(ana, [{ phone: `+${budi.phone}`, first: 'Pak', last: 'Budi' }]);
  assert.deepEqual(imported.imported, [{ _: 'importedContact', user_id: budi.id, client_id: 0n }]);
  const seen = await lookAt(ana, budi);
  assert.deepEqual(
    [seen.first_name, seen.last_name, seen.contact, seen.mutual_contact],
    ['Pak', 'Budi', true, undefined],
  );
  assert.equal(seen.phone, budi.phone, 'whoever knew the number sees it');
  assert.equal((await lookAt(budi, ana)).phone, ana.phone, 'whom one keeps as a contact sees the number');
});

test('contacts both ways are mutual for both, until either ends it', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  await importNumbers(ana, [{ phone: budi.phone, first: 'Budi' }]);
  await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
  for (const [viewer, other] of [
    [ana, budi],
    [budi, ana],
  ] as const) {
    assert.equal((await lookAt(viewer, other)).mutual_contact, true);
    const list = await listOf(viewer);
    assert.ok(list._ === 'contacts.contacts');
    assert.deepEqual(list.contacts, [{ _: 'contact', user_id: other.id, mutual: true }]);
  }
  const answer = await ana.call<'contacts.deleteContacts'>({ _: 'contacts.deleteContacts', id: [inputOf(budi)] });
  assert.ok(answer._ === 'updates' && answer.updates[0]?._ === 'updatePeerSettings');
  assert.equal(answer.updates[0].settings.add_contact, true);
  assert.equal((await lookAt(budi, ana)).mutual_contact, undefined);
  assert.equal((await lookAt(budi, ana)).contact, true);
  const list = await listOf(ana);
  assert.ok(list._ === 'contacts.contacts' && list.contacts.length === 0);
});

test('a number that is not here yet becomes a contact when it arrives', async () => {
  const [ana] = await newcomers(1);
  assert.ok(ana);
  const n = number();
  const early = await importNumbers(ana, [{ phone: testPhone(n), first: 'Later' }]);
  assert.deepEqual(early.imported, []);
  const heard = house.hear(ana.id);
  const later = await arrive(house, n, 'Citra');
  const [news] = heard;
  assert.deepEqual(news?.kind === 'state' && news.event, { kind: 'peerSettings', userId: later.id });
  const seen = await lookAt(ana, later);
  assert.deepEqual([seen.first_name, seen.contact, seen.phone], ['Later', true, later.phone]);
  const list = await listOf(ana);
  assert.ok(list._ === 'contacts.contacts' && list.contacts[0]?.user_id === later.id);
});

test('a thousand numbers are imported at once and the rest is to be tried again', async () => {
  const [ana, budi, citra] = await newcomers(3);
  assert.ok(ana && budi && citra);
  const strangers = Array.from({ length: 1000 }, (_, index) => ({ phone: `62811${2_000_000 + index}`, first: 'X' }));
  const book = [
    { phone: budi.phone, first: 'Budi' },
    ...strangers.slice(0, 998),
    { phone: citra.phone, first: 'Citra' },
  ];
  const { imported, retry_contacts: retry } = await importNumbers(ana, [...book, ...strangers.slice(998)]);
  assert.deepEqual(
    imported.map(({ user_id: id, client_id: client }) => [id, client]),
    [
      [budi.id, 0n],
      [citra.id, 999n],
    ],
  );
  assert.deepEqual(retry, [1000n, 1001n]);
});

test("numbers are the same however they are written, and one of home is of the owner's country", async () => {
  const client = await house.connect();
  const phone = '+62 813-1111-2222';
  const hash = await sendCode(client, phone);
  await signIn(client, phone, hash, house.codes.at(-1)?.code ?? '');
  const rini = userOf(await signUp(client, phone, hash, 'Rini'));
  const other = '+62 813-1111-3333';
  const second = await house.connect();
  const otherHash = await sendCode(second, other);
  await signIn(second, other, otherHash, house.codes.at(-1)?.code ?? '');
  const user = userOf(await signUp(second, other, otherHash, 'Tono'));
  const tono: Person = { ...second, id: user.id as Person['id'], phone: '6281311113333', user };
  for (const written of ['+62 813 1111 2222', '6281311112222', '0062 813-1111-2222', '0813-1111-2222']) {
    const { imported } = await importNumbers(tono, [{ phone: written, first: 'Rini' }]);
    assert.deepEqual(
      imported.map((one) => one.user_id),
      [rini.id],
      written,
    );
  }
  const own = await importNumbers(tono, [{ phone: '0813-1111-3333', first: 'Me' }]);
  assert.deepEqual(own.imported, [], 'oneself is no contact');
});

test('two entries of one number are both answered', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  const { imported } = await importNumbers(ana, [
    { phone: budi.phone, first: 'Old' },
    { phone: `+${budi.phone}`, first: 'New' },
  ]);
  assert.deepEqual(
    imported.map((one) => one.client_id),
    [0n, 1n],
  );
  assert.equal((await lookAt(ana, budi)).first_name, 'New');
});

test('adding a person by id does not show their number, whatever number is named', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  await addContact(ana, budi, 'Budi', '6281234567000');
  assert.equal((await lookAt(ana, budi)).phone, undefined);
  assert.equal((await lookAt(ana, budi)).contact, true);
  await addContact(ana, budi, 'Budi', budi.phone);
  assert.equal((await lookAt(ana, budi)).phone, budi.phone);
});

test('a contact needs a name, and is someone else', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  await assert.rejects(addContact(ana, budi, ' '), /CONTACT_NAME_EMPTY/u);
  await assert.rejects(addContact(ana, ana, 'Me'), /CONTACT_ID_INVALID/u);
  const guessed = { ...inputOf(budi), access_hash: 1n };
  const params = { _: 'contacts.addContact' as const, id: guessed, first_name: 'B', last_name: '', phone: '' };
  await assert.rejects(ana.call<'contacts.addContact'>(params), /CONTACT_ID_INVALID/u);
});

test('the list says that it is current for its own hash, but never to a client without one', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  assert.equal((await listOf(ana))._, 'contacts.contacts');
  await importNumbers(ana, [{ phone: budi.phone, first: 'Budi' }]);
  const hash = contactsHash([1, budi.id]);
  assert.equal((await listOf(ana, hash))._, 'contacts.contactsNotModified');
  assert.equal((await listOf(ana, hash + 1n))._, 'contacts.contacts');
});

test('the other devices of the owner hear of a new contact, live and when they come back', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  await secondDevice(house, ana);
  const heard = house.hear(ana.id);
  await addContact(ana, budi, 'Budi');
  const [news] = heard;
  assert.ok(news?.kind === 'state');
  assert.deepEqual(news.event, { kind: 'peerSettings', userId: budi.id });
  assert.equal(news.origin?.authKeyId, ana.key.id, 'the device that did it is not told');
  const stored = await house.engine.read('boxes.stateEventsSince', { boxId: ana.id, date: 0, limit: 10 });
  assert.deepEqual(stored.at(-1), { kind: 'peerSettings', userId: budi.id });
});

test("people are found by any word of a contact's name, by number, and by username", async () => {
  const [ana, budi, citra] = await newcomers(3);
  assert.ok(ana && budi && citra);
  await importNumbers(ana, [{ phone: budi.phone, first: 'Budi', last: 'Santoso' }]);
  await citra.call<'account.updateUsername'>({ _: 'account.updateUsername', username: 'citra_dewi' });
  const search = async (q: string): Promise<[number[], number[]]> => {
    const found = await ana.call<'contacts.search'>({ _: 'contacts.search', q, limit: 10 });
    const ids = (peers: typeof found.results): number[] =>
      peers.map((peer) => (peer._ === 'peerUser' ? peer.user_id : 0));
    assert.equal(found.users.length, found.my_results.length + found.results.length);
    return [ids(found.my_results), ids(found.results)];
  };
  assert.deepEqual(await search('sántoso'), [[budi.id], []]);
  assert.deepEqual(await search(budi.phone.slice(0, 9)), [[budi.id], []]);
  assert.deepEqual(await search('@citra'), [[], [citra.id]]);
  assert.deepEqual(await search('nobody at all'), [[], []]);
  assert.deepEqual(await search('ci'), [[], []], 'two letters would name a large part of everybody');
  await assert.rejects(search(' '), /SEARCH_QUERY_EMPTY/u);
});

test('a number is resolved to its person, and one that is not here is said to be so', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  const resolve = (phone: string) => ana.call<'contacts.resolvePhone'>({ _: 'contacts.resolvePhone', phone });
  assert.deepEqual((await resolve(budi.phone)).peer, { _: 'peerUser', user_id: budi.id });
  await assert.rejects(resolve('628119999999'), /PHONE_NOT_OCCUPIED/u);
});

test('a blocked person is listed, told to the own devices, and sees no status', async () => {
  const [ana, budi] = await newcomers(2);
  assert.ok(ana && budi);
  const peer = { ...inputOf(budi), _: 'inputPeerUser' as const };
  const heard = house.hear(ana.id);
  await ana.call<'contacts.block'>({ _: 'contacts.block', id: peer });
  await ana.call<'contacts.block'>({ _: 'contacts.block', id: peer });
  assert.equal(heard.length, 1, 'blocking twice is one change');
  const list = await ana.call<'contacts.getBlocked'>({ _: 'contacts.getBlocked', offset: 0, limit: 10 });
  assert.deepEqual(
    list.blocked.map((one) => one.peer_id),
    [{ _: 'peerUser', user_id: budi.id }],
  );
  await ana.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: false });
  assert.equal((await lookAt(budi, ana)).status?._, 'userStatusEmpty');
  await ana.call<'contacts.unblock'>({ _: 'contacts.unblock', id: peer });
  assert.equal((await lookAt(budi, ana)).status?._, 'userStatusOnline');
});
