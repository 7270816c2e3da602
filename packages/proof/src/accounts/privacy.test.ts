import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pushOf } from '@suaka/api';
import type { PrivacyKey } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from './house.ts';
import { arrive, importNumbers, inputOf, lookAt, type Person } from './people.ts';

let house: House;
let next = 0;

const viewers = ['stranger', 'contact', 'closeFriend', 'allowed', 'disallowed', 'member', 'blocked'] as const;
type Viewer = (typeof viewers)[number];
let owner: Person;
let people: Record<Viewer, Person>;
let groupId = 0;

const newcomer = (): Promise<Person> => arrive(house, ++next);

before(async () => {
  house = await openHouse(tempFolder());
  owner = await newcomer();
  const arrived: [Viewer, Person][] = [];
  for (const viewer of viewers) arrived.push([viewer, await newcomer()]);
  // Each of the names has one.
  people = Object.fromEntries(arrived) as Record<Viewer, Person>;
  for (const viewer of ['contact', 'closeFriend', 'disallowed', 'blocked'] as const) await keep(owner, people[viewer]);
  await owner.call<'contacts.editCloseFriends'>({
    _: 'contacts.editCloseFriends',
    id: [people.closeFriend.id, people.blocked.id],
  });
  await owner.call<'contacts.block'>({
    _: 'contacts.block',
    id: { ...inputOf(people.blocked), _: 'inputPeerUser' },
  });
  const made = await owner.call<'messages.createChat'>({
    _: 'messages.createChat',
    users: [inputOf(people.member)],
    title: 'Group',
  });
  assert.ok(made._ === 'messages.invitedUsers' && made.updates._ === 'updates');
  const [chat] = made.updates.chats;
  assert.ok(chat?._ === 'chat');
  groupId = chat.id;
  await owner.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: false });
  await owner.call<'account.updateProfile'>({ _: 'account.updateProfile', about: 'Bandung' });
  const birthday = { _: 'birthday' as const, day: 1, month: 2, year: 1990 };
  await owner.call<'account.updateBirthday'>({ _: 'account.updateBirthday', birthday });
});
after(() => house.close());

/** `owner` keeps a person as a contact without either knowing a number of the other. */
const keep = (by: Person, person: Person) =>
  by.call<'contacts.addContact'>({
    _: 'contacts.addContact',
    id: inputOf(person),
    first_name: 'Contact',
    last_name: '',
    phone: '',
  });

const fullOf = async (viewer: Person) =>
  (await viewer.call<'users.getFullUser'>({ _: 'users.getFullUser', id: inputOf(owner) })).full_user;

/** Whether a viewer gets what a setting is about. */
const probes: Partial<Record<PrivacyKey, (viewer: Person) => Promise<boolean>>> = {
  statusTimestamp: async (viewer) => (await lookAt(viewer, owner)).status?._ === 'userStatusOnline',
  phoneNumber: async (viewer) => (await lookAt(viewer, owner)).phone === owner.phone,
  about: async (viewer) => (await fullOf(viewer)).about === 'Bandung',
  birthday: async (viewer) => (await fullOf(viewer)).birthday?.day === 1,
  voiceMessages: async (viewer) => (await fullOf(viewer)).voice_messages_forbidden !== true,
  addedByPhone: (viewer) =>
    viewer.call<'contacts.resolvePhone'>({ _: 'contacts.resolvePhone', phone: owner.phone }).then(
      () => true,
      (error: unknown) => {
        assert.match(String(error), /PHONE_NOT_OCCUPIED/u);
        return false;
      },
    ),
};

const named = (key: PrivacyKey): Tl<'InputPrivacyKey'> =>
  ({ _: `inputPrivacyKey${key.charAt(0).toUpperCase()}${key.slice(1)}` }) as Tl<'InputPrivacyKey'>;

const setRules = (person: Person, key: PrivacyKey, rules: Tl<'InputPrivacyRule'>[]) =>
  person.call<'account.setPrivacy'>({ _: 'account.setPrivacy', key: named(key), rules });

const everybody: Tl<'InputPrivacyRule'>[] = [{ _: 'inputPrivacyValueAllowAll' }];
const nobody: Tl<'InputPrivacyRule'>[] = [{ _: 'inputPrivacyValueDisallowAll' }];

/** Sets of rules with whom they let through. */
const cases = (): { readonly rules: Tl<'InputPrivacyRule'>[]; readonly lets: readonly Viewer[] }[] => [
  { rules: everybody, lets: viewers.filter((viewer) => viewer !== 'blocked') },
  { rules: nobody, lets: [] },
  {
    rules: [
      { _: 'inputPrivacyValueAllowContacts' },
      { _: 'inputPrivacyValueDisallowAll' },
      { _: 'inputPrivacyValueAllowUsers', users: [inputOf(people.allowed)] },
      { _: 'inputPrivacyValueDisallowUsers', users: [inputOf(people.disallowed)] },
      { _: 'inputPrivacyValueAllowChatParticipants', chats: [groupId] },
    ],
    lets: ['contact', 'closeFriend', 'allowed', 'member'],
  },
  {
    rules: [
      { _: 'inputPrivacyValueAllowAll' },
      { _: 'inputPrivacyValueDisallowUsers', users: [inputOf(people.disallowed)] },
      { _: 'inputPrivacyValueDisallowChatParticipants', chats: [groupId] },
    ],
    lets: ['stranger', 'contact', 'closeFriend', 'allowed'],
  },
  { rules: [{ _: 'inputPrivacyValueAllowCloseFriends' }, ...nobody], lets: ['closeFriend'] },
];

for (const key of Object.keys(probes) as (keyof typeof probes)[]) {
  test(`${key}: stranger, contact, close friend, exceptions, members and blocked get what the rules say`, async () => {
    const probe = probes[key];
    assert.ok(probe !== undefined);
    for (const { rules, lets } of cases()) {
      await setRules(owner, key, rules);
      const through: Viewer[] = [];
      for (const viewer of viewers) if (await probe(people[viewer])) through.push(viewer);
      assert.deepEqual(
        through,
        viewers.filter((viewer) => lets.includes(viewer)),
        rules.map(({ _ }) => _).join(', '),
      );
    }
    await setRules(owner, key, everybody);
  });
}

test('rules come back as they were set, with whom they name, and the own devices are told', async () => {
  const heard = house.hear(owner.id);
  const rules: Tl<'InputPrivacyRule'>[] = [
    ...nobody,
    { _: 'inputPrivacyValueAllowUsers', users: [inputOf(people.stranger)] },
  ];
  const set = await setRules(owner, 'about', rules);
  const got = await owner.call<'account.getPrivacy'>({ _: 'account.getPrivacy', key: named('about') });
  assert.deepEqual(got, set);
  assert.deepEqual(got.rules, [
    { _: 'privacyValueAllowUsers', users: [people.stranger.id] },
    { _: 'privacyValueDisallowAll' },
  ]);
  assert.deepEqual(
    got.users.map(({ id }) => id),
    [people.stranger.id],
  );
  const [news] = heard;
  assert.deepEqual(news?.kind === 'state' && news.event, { kind: 'privacy', key: 'about' });
  const stored = await house.engine.read('boxes.stateEventsSince', { boxId: owner.id, date: 0, limit: 100 });
  assert.deepEqual(stored.at(-1), { kind: 'privacy', key: 'about' });
  await setRules(owner, 'about', everybody);
});

test('whoever hides when they were here sees of others only roughly when, and of whom they show it all', async () => {
  const [ana, budi, citra] = [await newcomer(), await newcomer(), await newcomer()];
  for (const person of [ana, budi, citra]) {
    await person.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: false });
  }
  await setRules(ana, 'statusTimestamp', [
    { _: 'inputPrivacyValueAllowUsers', users: [inputOf(citra)] },
    { _: 'inputPrivacyValueDisallowAll' },
  ]);
  assert.deepEqual((await lookAt(budi, ana)).status, { _: 'userStatusRecently', by_me: undefined });
  assert.deepEqual((await lookAt(ana, budi)).status, { _: 'userStatusRecently', by_me: true });
  assert.equal((await lookAt(ana, citra)).status?._, 'userStatusOnline');
  assert.equal((await lookAt(citra, ana)).status?._, 'userStatusOnline');
});

test('a hidden time becomes recently, last week, last month, and then nothing', async () => {
  const [ana, budi] = [await newcomer(), await newcomer()];
  await ana.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: true });
  await ana.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: false });
  await ana.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: true });
  await setRules(ana, 'statusTimestamp', nobody);
  const seen: (string | undefined)[] = [];
  for (const days of [1, 3, 5, 25]) {
    seen.push((await lookAt(budi, ana)).status?._);
    house.clock.moveS(days * 86_400);
  }
  seen.push((await lookAt(budi, ana)).status?._);
  const names = [
    'userStatusRecently',
    'userStatusRecently',
    'userStatusLastWeek',
    'userStatusLastMonth',
    'userStatusEmpty',
  ];
  assert.deepEqual(seen, names);
});

test('who may not be found by a number stays unknown to an address book, as if they were not here', async () => {
  const [ana, budi, citra] = [await newcomer(), await newcomer(), await newcomer()];
  await setRules(ana, 'addedByPhone', [{ _: 'inputPrivacyValueAllowContacts' }, ...nobody]);
  await keep(ana, citra);
  const byBudi = await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
  assert.deepEqual([byBudi.imported, byBudi.users], [[], []]);
  const byCitra = await importNumbers(citra, [{ phone: ana.phone, first: 'Ana' }]);
  assert.deepEqual(
    byCitra.imported.map((one) => one.user_id),
    [ana.id],
  );
  assert.equal((await lookAt(citra, ana)).contact, true);
});

test('whoever takes messages of contacts only refuses strangers, but not who has a chat', async () => {
  const [ana, budi, citra] = [await newcomer(), await newcomer(), await newcomer()];
  const send = (from: Person, to: Person, random_id: bigint) =>
    from.call<'messages.sendMessage'>({
      _: 'messages.sendMessage',
      peer: { ...inputOf(to), _: 'inputPeerUser' },
      message: 'hello',
      random_id,
    });
  await send(citra, ana, 1n);
  const settings = { _: 'globalPrivacySettings' as const, new_noncontact_peers_require_premium: true };
  await ana.call<'account.setGlobalPrivacySettings'>({ _: 'account.setGlobalPrivacySettings', settings });
  await assert.rejects(send(budi, ana, 2n), /PRIVACY_PREMIUM_REQUIRED/u);
  await send(citra, ana, 3n);
  await keep(ana, budi);
  await send(budi, ana, 4n);
  const requirements = await budi.call<'users.getRequirementsToContact'>({
    _: 'users.getRequirementsToContact',
    id: [inputOf(ana)],
  });
  assert.deepEqual(requirements, [{ _: 'requirementToContactEmpty' }]);
});

test('who hides behind forwards is named without a link, except to whom the rules let through', async () => {
  const [ana, budi, citra] = [await newcomer(), await newcomer(), await newcomer()];
  const peer = (person: Person) => ({ ...inputOf(person), _: 'inputPeerUser' as const });
  await setRules(ana, 'forwards', [
    { _: 'inputPrivacyValueAllowUsers', users: [inputOf(citra)] },
    { _: 'inputPrivacyValueDisallowAll' },
  ]);
  const headers = [];
  for (const [index, reader] of [budi, citra].entries()) {
    await ana.call<'messages.sendMessage'>({
      _: 'messages.sendMessage',
      peer: peer(reader),
      message: 'hello',
      random_id: BigInt(index + 1),
    });
    const history = await reader.call<'messages.getHistory'>({
      _: 'messages.getHistory',
      peer: peer(ana),
      offset_id: 0,
      offset_date: 0,
      add_offset: 0,
      limit: 1,
      max_id: 0,
      min_id: 0,
      hash: 0n,
    });
    assert.ok(history._ !== 'messages.messagesNotModified');
    const forwarded = await reader.call<'messages.forwardMessages'>({
      _: 'messages.forwardMessages',
      from_peer: peer(ana),
      to_peer: { _: 'inputPeerSelf' },
      id: history.messages.map(({ id }) => id),
      random_id: [7n],
    });
    assert.ok(forwarded._ === 'updates');
    const update = forwarded.updates.find((one) => one._ === 'updateNewMessage');
    assert.ok(update?._ === 'updateNewMessage' && update.message._ === 'message');
    headers.push(update.message.fwd_from);
  }
  assert.deepEqual([headers[0]?.from_id, headers[0]?.from_name], [undefined, ana.user.first_name]);
  assert.deepEqual([headers[1]?.from_id, headers[1]?.from_name], [{ _: 'peerUser', user_id: ana.id }, undefined]);
});

test('nobody learns by an update when someone came who hides it from them', async () => {
  const [ana, budi, citra] = [await newcomer(), await newcomer(), await newcomer()];
  for (const person of [budi, citra]) await keep(person, ana);
  await setRules(ana, 'statusTimestamp', [
    { _: 'inputPrivacyValueAllowUsers', users: [inputOf(citra)] },
    { _: 'inputPrivacyValueDisallowAll' },
  ]);
  await ana.call<'account.updateStatus'>({ _: 'account.updateStatus', offline: false });
  const told = (viewer: Person) => pushOf(viewer.id, { kind: 'status', userId: ana.id, date: 1 }, house.services);
  assert.equal(await told(budi), undefined);
  const update = await told(citra);
  assert.ok(update?._ === 'updateShort' && update.update._ === 'updateUserStatus');
  assert.equal(update.update.status._, 'userStatusOnline');
});
