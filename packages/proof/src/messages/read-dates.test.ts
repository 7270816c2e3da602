import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, makeGroup, sayIn } from '../chats/chats.ts';
import { letIn } from './facts.ts';
import { peerOf, refusedAs, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
  // Ids of one box are not those of another.
  for (let count = 0; count < 3; count++) await say(budi, budi, `note ${count}`);
});
after(() => house.close());

const weekS = 7 * 24 * 60 * 60;

const readDate = async (person: Person, other: Person, msg_id: number): Promise<number> =>
  (await person.call<'messages.getOutboxReadDate'>({ _: 'messages.getOutboxReadDate', peer: peerOf(other), msg_id }))
    .date;

const readers = async (person: Person, peer: Tl<'InputPeer'>, msg_id: number) => {
  const read = await person.call<'messages.getMessageReadParticipants'>({
    _: 'messages.getMessageReadParticipants',
    peer,
    msg_id,
  });
  return read.map(({ user_id, date }) => [user_id, date]).toSorted(([one = 0], [other = 0]) => one - other);
};

const readAll = (person: Person, peer: Tl<'InputPeer'>) =>
  person.call<'messages.readHistory'>({ _: 'messages.readHistory', peer, max_id: 0 });

const nowS = () => Math.floor(house.clock.nowMs() / 1000);

const hideReading = (person: Person, hide_read_marks: boolean) =>
  person.call<'account.setGlobalPrivacySettings'>({
    _: 'account.setGlobalPrivacySettings',
    settings: { _: 'globalPrivacySettings', hide_read_marks },
  });

const showLastSeen = (person: Person, rule: 'inputPrivacyValueAllowAll' | 'inputPrivacyValueDisallowAll') =>
  person.call<'account.setPrivacy'>({
    _: 'account.setPrivacy',
    key: { _: 'inputPrivacyKeyStatusTimestamp' },
    rules: [{ _: rule }],
  });

test('each message of a chat of two is dated by the reading that reached it, for a week', async () => {
  const first = await say(ana, budi, 'satu');
  await assert.rejects(readDate(ana, budi, first.id), refusedAs('MESSAGE_NOT_READ_YET'));
  house.clock.moveS(60);
  const firstRead = nowS();
  await readAll(budi, peerOf(ana));
  const second = await say(ana, budi, 'dua');
  await assert.rejects(readDate(ana, budi, second.id), refusedAs('MESSAGE_NOT_READ_YET'));
  house.clock.moveS(60);
  await readAll(budi, peerOf(ana));
  assert.deepEqual(
    [await readDate(ana, budi, first.id), await readDate(ana, budi, second.id)],
    [firstRead, firstRead + 60],
  );
  await assert.rejects(readDate(ana, citra, first.id), refusedAs('MESSAGE_ID_INVALID'));
  const answer = await say(budi, ana, 'tiga');
  await readAll(ana, peerOf(budi));
  await assert.rejects(readDate(ana, budi, answer.id + 1), refusedAs('MESSAGE_ID_INVALID'));
  house.clock.moveS(weekS);
  await assert.rejects(readDate(ana, budi, first.id), refusedAs('MESSAGE_TOO_OLD'));
});

test('who hides when they read is not told it by those whom they hide it from', async () => {
  const { id } = await say(ana, budi, 'rahasia');
  await readAll(budi, peerOf(ana));
  const { id: back } = await say(budi, ana, 'juga');
  await readAll(ana, peerOf(budi));
  await hideReading(budi, true);
  assert.equal(await readDate(ana, budi, id), nowS());
  await showLastSeen(budi, 'inputPrivacyValueDisallowAll');
  await assert.rejects(readDate(ana, budi, id), refusedAs('USER_PRIVACY_RESTRICTED'));
  await assert.rejects(readDate(budi, ana, back), refusedAs('YOUR_PRIVACY_RESTRICTED'));
  await hideReading(budi, false);
  assert.deepEqual([await readDate(ana, budi, id), await readDate(budi, ana, back)], [nowS(), nowS()]);
});

test('in a small group and a small supergroup anyone is told who read a message, for a week', async () => {
  const group = await makeGroup(ana, 'Pembaca', [budi, citra]);
  const big = await makeChannel(ana, 'Pembaca juga', 'megagroup');
  for (const person of [budi, citra]) await letIn(house, big, person);
  await sayIn(ana, group, 'dibaca');
  const inBig = await sayIn(ana, big, 'dibaca');
  const inGroup = (await historyOf(ana, group))[0]?.id ?? 0;
  assert.deepEqual([await readers(ana, group.peer, inGroup), await readers(ana, big.peer, inBig)], [[], []]);
  house.clock.moveS(30);
  const read = nowS();
  for (const person of [budi, citra]) {
    await readAll(person, group.peer);
    await person.call<'channels.readHistory'>({ _: 'channels.readHistory', channel: big.input, max_id: 0 });
    house.clock.moveS(10);
  }
  const both = [
    [budi.id, read],
    [citra.id, read + 10],
  ];
  assert.deepEqual(await readers(ana, group.peer, inGroup), both);
  assert.deepEqual(await readers(ana, big.peer, inBig), both);
  assert.deepEqual(await readers(budi, big.peer, inBig), both.slice(1));
  const later = await sayIn(ana, big, 'nanti');
  assert.deepEqual(await readers(ana, big.peer, later), []);
  await assert.rejects(readers(ana, big.peer, later + 1000), refusedAs('MSG_ID_INVALID'));
  await assert.rejects(readers(ana, peerOf(budi), inGroup), refusedAs('PEER_ID_INVALID'));
  house.clock.moveS(weekS);
  await assert.rejects(readers(ana, big.peer, inBig), refusedAs('MSG_TOO_OLD'));
  const channel = await makeChannel(ana, 'Siaran', 'broadcast');
  await assert.rejects(readers(ana, channel.peer, await sayIn(ana, channel, 'siar')), refusedAs('PEER_ID_INVALID'));
});
