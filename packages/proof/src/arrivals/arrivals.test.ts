import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { arrivalLimits, serviceUserId, type ArrivalStore, type ArrivalWork } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, importNumbers, inputOf, testPhone, type Person } from '../accounts/people.ts';
import { arrivalJobOver, type JobOver } from './arrival-job-over.ts';

let house: House;
let work: JobOver;
let next = 0;
const number = (): number => ++next;

before(async () => {
  house = await openHouse(tempFolder());
  work = arrivalJobOver(house);
});
after(() => house.close());

/** Someone whose address book has numbers that nobody has yet. */
async function keeper(...phones: readonly string[]): Promise<Person> {
  const person = await arrive(house, number());
  await importNumbers(
    person,
    phones.map((phone, index) => ({ phone: `+${phone}`, first: `Friend ${index}` })),
  );
  return person;
}

const newcomer = async (): Promise<{ n: number; phone: string }> => {
  const n = number();
  return Promise.resolve({ n, phone: testPhone(n) });
};

async function messagesFrom({ call }: Person, peer: Tl<'InputPeer'>): Promise<readonly Tl<'Message'>[]> {
  const history = await call<'messages.getHistory'>({
    _: 'messages.getHistory',
    peer,
    offset_id: 0,
    offset_date: 0,
    add_offset: 0,
    limit: 50,
    max_id: 0,
    min_id: 0,
    hash: 0n,
  });
  return 'messages' in history ? history.messages : [];
}

async function noticesTo(owner: Person, joined: Person): Promise<readonly TlOf<'messageService'>[]> {
  const { user_id, access_hash } = inputOf(joined);
  const peer = { _: 'inputPeerUser', user_id, access_hash } as const;
  const messages = await messagesFrom(owner, peer);
  return messages.filter((message) => message._ === 'messageService');
}

async function servicePeer(): Promise<TlOf<'inputPeerUser'>> {
  const card = await house.services.people.find(serviceUserId);
  return { _: 'inputPeerUser', user_id: serviceUserId, access_hash: card?.accessHash ?? 0n };
}

const fromService = async (owner: Person): Promise<readonly TlOf<'message'>[]> => {
  const messages = await messagesFrom(owner, await servicePeer());
  return messages.filter((message) => message._ === 'message');
};

const mentionsOf = (message: TlOf<'message'> | undefined): readonly number[] =>
  (message?.entities ?? []).flatMap((entity) => (entity._ === 'messageEntityMentionName' ? [entity.user_id] : []));

const stateOf = ({ call }: Person) => call<'updates.getState'>({ _: 'updates.getState' });

/** What someone who was away since `state` is told. */
const differenceOf = async ({ call }: Person, { pts, date, qts }: TlOf<'updates.state'>) => {
  const difference = await call<'updates.getDifference'>({ _: 'updates.getDifference', pts, date, qts });
  return difference._ === 'updates.difference' ? difference.new_messages : [];
};

test('whoever kept the number of someone who joined finds a silent notice in their chat, pushed and in the difference', async () => {
  const { n, phone } = await newcomer();
  const owner = await keeper(phone);
  const stranger = await arrive(house, number());
  const state = await stateOf(owner);
  const joined = await arrive(house, n);
  assert.deepEqual(await noticesTo(owner, joined), [], 'it is not part of the sign-up');
  await work.job.look();
  const [notice, ...more] = await noticesTo(owner, joined);
  assert.equal(more.length, 0);
  assert.deepEqual(notice?.action, { _: 'messageActionContactSignUp' });
  assert.equal(notice?.silent, true);
  assert.deepEqual(notice?.from_id, { _: 'peerUser', user_id: joined.id });
  assert.deepEqual(await differenceOf(owner, state), [notice]);
  const pushed = work.told.filter(({ boxId }) => boxId === owner.id);
  assert.equal(pushed.length, 1);
  assert.equal(work.told.filter(({ boxId }) => boxId === stranger.id || boxId === joined.id).length, 0);
  assert.deepEqual(await noticesTo(joined, owner), [], 'the one who joined has no part of it');
});

test('an hour of friends makes one digest, which names each of them as a mention, and the next hour another', async () => {
  const friends = [await newcomer(), await newcomer(), await newcomer()];
  const owner = await keeper(...friends.map(({ phone }) => phone));
  const earlier = (await fromService(owner)).length;
  const first = await arrive(house, friends[0]?.n ?? 0);
  await work.job.look();
  house.clock.moveS(1800);
  const second = await arrive(house, friends[1]?.n ?? 0);
  await work.job.look();
  assert.equal((await fromService(owner)).length, earlier, 'nothing before the hour is over');
  house.clock.moveS(1800);
  await work.job.look();
  await work.job.look();
  const [digest, ...older] = await fromService(owner);
  assert.equal(older.length, earlier);
  assert.deepEqual(mentionsOf(digest), [first.id, second.id]);
  assert.match(digest?.message ?? '', /2 orang[^]*Friend 0[^]*Friend 1/u);
  await arrive(house, friends[2]?.n ?? 0);
  await work.job.look();
  house.clock.moveS(arrivalLimits.digestEveryS);
  await work.job.look();
  assert.equal((await fromService(owner)).length, earlier + 2);
});

test('the users of a digest come with it, so that each name opens a chat', async () => {
  const { n, phone } = await newcomer();
  const owner = await keeper(phone);
  const joined = await arrive(house, n);
  await work.job.look();
  house.clock.moveS(arrivalLimits.digestEveryS);
  await work.job.look();
  const peer = await servicePeer();
  const range = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 1, max_id: 0, min_id: 0, hash: 0n };
  const page = await owner.call<'messages.getHistory'>({ _: 'messages.getHistory', peer, ...range });
  const users = 'users' in page ? page.users : [];
  assert.ok(users.some((user) => user._ === 'user' && user.id === joined.id && user.access_hash !== undefined));
});

test('who switched notices off, blocked or is blocked, or may not find the number, is told nothing', async () => {
  const { n, phone } = await newcomer();
  const [silent, blocking, plain] = [await keeper(phone), await keeper(phone), await keeper(phone)];
  await silent.call<'account.setContactSignUpNotification'>({
    _: 'account.setContactSignUpNotification',
    silent: true,
  });
  const joined = await arrive(house, n);
  await blocking.call<'contacts.block'>({
    _: 'contacts.block',
    id: { ...inputOf(joined), _: 'inputPeerUser' },
  });
  await work.job.look();
  const counts = await Promise.all([silent, blocking, plain].map(async (one) => (await noticesTo(one, joined)).length));
  assert.deepEqual(counts, [0, 0, 1]);

  const guarded = await newcomer();
  const owner = await keeper(guarded.phone);
  const hidden = await arrive(house, guarded.n);
  await hidden.call<'account.setPrivacy'>({
    _: 'account.setPrivacy',
    key: { _: 'inputPrivacyKeyAddedByPhone' },
    rules: [{ _: 'inputPrivacyValueAllowContacts' }],
  });
  await work.job.look();
  assert.deepEqual(await noticesTo(owner, hidden), []);
  house.clock.moveS(arrivalLimits.digestEveryS);
  const earlier = (await fromService(owner)).length;
  await work.job.look();
  assert.equal((await fromService(owner)).length, earlier);
});

test('everybody is told once, although every answer of the store is lost and a bite ends in the middle of a crowd', async () => {
  const { n, phone } = await newcomer();
  const owners: Person[] = [];
  for (let index = 0; index < arrivalLimits.toldPerBiteMax + 5; index++) owners.push(await keeper(phone));
  const joined = await arrive(house, n);
  const losing = arrivalJobOver(house, losesAnswers);
  for (let look = 0; look < 4; look++) await losing.job.look().catch(() => undefined);
  await work.job.look();
  for (const owner of owners) assert.equal((await noticesTo(owner, joined)).length, 1);
});

/** What it does stays done, and nobody hears of it: as where the process ends at that moment. */
function losesAnswers(store: ArrivalStore): ArrivalStore {
  const lost = async (done: Promise<ArrivalWork>): Promise<ArrivalWork> => {
    await done;
    throw new Error('lost');
  };
  return {
    tellJoined: (bite) => lost(store.tellJoined(bite)),
    sendDigests: (bite) => store.sendDigests(bite),
    welcomeFriends: (bite) => store.welcomeFriends(bite),
  };
}

test('a newcomer is told once which contacts are here, after the first import that finds any', async () => {
  const [ana, budi] = [await arrive(house, number(), 'Ana'), await arrive(house, number(), 'Budi')];
  const joined = await arrive(house, number());
  const contacts = [ana, budi].map(({ phone }, index) => ({ phone: `+${phone}`, first: `Friend ${index}` }));
  await importNumbers(joined, contacts);
  await work.job.look();
  assert.equal((await fromService(joined)).length, 1, 'the welcome alone: the book may come in parts');
  house.clock.moveS(5);
  await work.job.look();
  const [here, welcome] = await fromService(joined);
  assert.deepEqual(mentionsOf(here), [ana.id, budi.id]);
  assert.ok(welcome?.entities?.some((entity) => entity._ === 'messageEntityTextUrl' && entity.url.endsWith('/tour')));
  await importNumbers(joined, contacts);
  house.clock.moveS(5);
  await work.job.look();
  assert.equal((await fromService(joined)).length, 2);
});

test('what a day does not take of an address book is to be imported later', async () => {
  const harvester = await arrive(house, number());
  const last = await arrive(house, number());
  let retried = 0;
  for (let call = 0; call < 6; call++) {
    const block = Array.from({ length: 1000 }, (_, index) => ({
      phone: `+4930${100_000 + call * 1000 + index}`,
      first: 'x',
    }));
    retried += (await importNumbers(harvester, block)).retry_contacts.length;
  }
  assert.equal(retried, 1000);
  const refused = await importNumbers(harvester, [{ phone: `+${last.phone}`, first: 'x' }]);
  assert.deepEqual([refused.imported, refused.retry_contacts], [[], [0n]]);
  const resolve = { _: 'contacts.resolvePhone', phone: last.phone } as const;
  await assert.rejects(harvester.call<'contacts.resolvePhone'>(resolve), /FLOOD_WAIT/u);
  house.clock.moveS(86_400);
  assert.equal((await importNumbers(harvester, [{ phone: `+${last.phone}`, first: 'x' }])).imported.length, 1);
});
