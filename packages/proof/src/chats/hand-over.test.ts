import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { proofOf, setPassword } from '../accounts/srp-client.ts';
import { refusedAs } from '../messages/talk.ts';
import { historyOf, makeGroup, type Room } from './chats.ts';
import { actionsOf, members, roomOf } from './rooms.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
});
after(() => house.close());

const giveTo = async (by: Person, { input }: Room, whom: Person, word: string) =>
  by.call<'channels.editCreator'>({
    _: 'channels.editCreator',
    channel: input,
    user_id: inputOf(whom),
    password: await proofOf(by, word),
  });

test('a chat is handed over by its creator alone, with a password that is old enough', async () => {
  const room = await roomOf(ana, 'megagroup', [budi]);
  const empty = {
    _: 'channels.editCreator',
    channel: room.input,
    user_id: inputOf(budi),
    password: { _: 'inputCheckPasswordEmpty' },
  } as const;
  await assert.rejects(budi.call<'channels.editCreator'>(empty), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(ana.call<'channels.editCreator'>(empty), refusedAs('PASSWORD_MISSING'));
  await setPassword(ana, 'rahasia sekali');
  await assert.rejects(giveTo(ana, room, budi, 'rahasia sekali'), /PASSWORD_TOO_FRESH_\d+/u);
  house.clock.moveS(24 * 60 * 60 + 1);
  await assert.rejects(giveTo(ana, room, budi, 'salah'), refusedAs('PASSWORD_HASH_INVALID'));
  await assert.rejects(giveTo(ana, room, citra, 'rahasia sekali'), refusedAs('USER_NOT_PARTICIPANT'));
  await giveTo(ana, room, budi, 'rahasia sekali');
  const { participants } = await members(budi, room, { _: 'channelParticipantsAdmins' });
  assert.deepEqual(
    new Map(participants.map((one) => ['user_id' in one ? one.user_id : 0, one._])),
    new Map([
      [Number(budi.id), 'channelParticipantCreator'],
      [ana.id, 'channelParticipantAdmin'],
    ]),
  );
  assert.equal(actionsOf(await historyOf(ana, room))[0], 'messageActionChangeCreator');
  await assert.rejects(giveTo(ana, room, ana, 'rahasia sekali'), refusedAs('CHAT_ADMIN_REQUIRED'));
});

test('a basic group is handed over too, and its new creator makes a supergroup of it', async () => {
  const group = await makeGroup(ana, 'Warisan', [citra]);
  await ana.call<'messages.editChatCreator'>({
    _: 'messages.editChatCreator',
    peer: group.peer,
    user_id: inputOf(citra),
    password: await proofOf(ana, 'rahasia sekali'),
  });
  const migrate = { _: 'messages.migrateChat', chat_id: group.id } as const;
  await assert.rejects(ana.call<'messages.migrateChat'>(migrate), refusedAs('CHAT_ADMIN_REQUIRED'));
  await citra.call<'messages.migrateChat'>(migrate);
});
