import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { missed, ptsOf, refusedAs } from '../messages/talk.ts';
import { dialogsOf, historyOf, makeGroup, sayIn, textsOf, type Room } from './chats.ts';
import { actionsOf, toldTo } from './rooms.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
let dewi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
  dewi = await arrive(house, 4, 'Dewi');
});
after(() => house.close());

const fullOf = async (viewer: Person, { id }: Room) => {
  const { full_chat } = await viewer.call<'messages.getFullChat'>({ _: 'messages.getFullChat', chat_id: id });
  assert.ok(full_chat._ === 'chatFull');
  return full_chat;
};

const peopleOf = async (viewer: Person, room: Room): Promise<Tl<'ChatParticipant'>[]> => {
  const { participants } = await fullOf(viewer, room);
  assert.ok(participants._ === 'chatParticipants');
  return participants.participants;
};

const add = (by: Person, { id }: Room, whom: Person, fwd_limit = 0) =>
  by.call<'messages.addChatUser'>({ _: 'messages.addChatUser', chat_id: id, user_id: inputOf(whom), fwd_limit });

const remove = (by: Person, { id }: Room, whom: Person, revoke_history = false) =>
  by.call<'messages.deleteChatUser'>({
    _: 'messages.deleteChatUser',
    chat_id: id,
    user_id: inputOf(whom),
    revoke_history,
  });

test('a new title is told to all, live and in the difference, and nobody sets it twice', async () => {
  const group = await makeGroup(ana, 'Lama', [budi]);
  const since = await ptsOf(budi);
  const heard = house.hear(budi.id);
  const edit = { _: 'messages.editChatTitle', chat_id: group.id, title: '  Nama   baru ' } as const;
  await ana.call<'messages.editChatTitle'>(edit);
  await assert.rejects(ana.call<'messages.editChatTitle'>(edit), refusedAs('CHAT_NOT_MODIFIED'));
  assert.deepEqual(await toldTo(house, budi, heard), ['updateNewMessage', 'updateChatParticipants']);
  const difference = await missed(budi, since);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(actionsOf(difference.new_messages), ['messageActionChatEditTitle']);
  const { chats } = await budi.call<'messages.getChats'>({ _: 'messages.getChats', id: [group.id] });
  assert.deepEqual(
    chats.map((chat) => ('title' in chat ? chat.title : '')),
    ['Nama baru'],
  );
});

test('a newcomer is handed the last messages, in their order and before the news of the coming', async () => {
  const group = await makeGroup(ana, 'Riwayat', [budi]);
  for (const text of ['satu', 'dua', 'tiga']) await sayIn(budi, group, text);
  const heard = house.hear(dewi.id);
  await add(ana, group, dewi, 2);
  assert.deepEqual(textsOf(await historyOf(dewi, group)), ['tiga', 'dua']);
  assert.deepEqual((await toldTo(house, dewi, heard)).slice(0, 3), [
    'updateNewMessage',
    'updateNewMessage',
    'updateNewMessage',
  ]);
  await sayIn(dewi, group, 'terima kasih');
  await sayIn(ana, group, 'sama-sama');
  assert.deepEqual(textsOf(await historyOf(dewi, group)), ['sama-sama', 'terima kasih', 'tiga', 'dua']);
  const dialog = (await dialogsOf(dewi)).dialogs.find((one) => one._ === 'dialog' && one.peer._ === 'peerChat');
  assert.ok(dialog?._ === 'dialog');
});

test('what was handed over is deleted for the newcomer too where its author takes it back', async () => {
  const group = await makeGroup(ana, 'Tarik', [budi]);
  const id = await sayIn(ana, group, 'keliru');
  await add(ana, group, citra, 10);
  await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [id], revoke: true });
  assert.deepEqual(textsOf(await historyOf(citra, group)), []);
});

test('members bring others in unless that is forbidden to them', async () => {
  const group = await makeGroup(ana, 'Undang', [budi]);
  await ana.call<'messages.editChatDefaultBannedRights'>({
    _: 'messages.editChatDefaultBannedRights',
    peer: group.peer,
    banned_rights: { _: 'chatBannedRights', invite_users: true, send_polls: true, until_date: 0 },
  });
  await assert.rejects(add(budi, group, citra), refusedAs('CHAT_ADMIN_REQUIRED'));
  await ana.call<'messages.editChatAdmin'>({
    _: 'messages.editChatAdmin',
    chat_id: group.id,
    user_id: inputOf(budi),
    is_admin: true,
  });
  await add(budi, group, citra);
  await assert.rejects(add(budi, group, citra), refusedAs('USER_ALREADY_PARTICIPANT'));
  const people = await peopleOf(citra, group);
  assert.deepEqual(
    new Map(people.map((one) => [one._, one.user_id])),
    new Map([
      ['chatParticipant', Number(citra.id)],
      ['chatParticipantAdmin', budi.id],
      ['chatParticipantCreator', ana.id],
    ]),
  );
});

test('who was removed hears nothing any more and sees no members', async () => {
  const group = await makeGroup(ana, 'Keluar', [budi, citra]);
  await assert.rejects(remove(budi, group, citra), refusedAs('CHAT_ADMIN_REQUIRED'));
  await remove(ana, group, citra);
  const since = await ptsOf(citra);
  const heard = house.hear(citra.id);
  await sayIn(ana, group, 'rahasia');
  assert.deepEqual(heard, []);
  const difference = await missed(citra, since, { date: 2_000_000_000 });
  assert.notEqual(difference._, 'updates.difference');
  assert.equal((await fullOf(citra, group)).participants._, 'chatParticipantsForbidden');
  await assert.rejects(sayIn(citra, group, 'halo?'), refusedAs('CHAT_WRITE_FORBIDDEN'));
  await assert.rejects(remove(ana, group, citra), refusedAs('USER_NOT_PARTICIPANT'));
});

test('who removes someone may take away what they wrote', async () => {
  const group = await makeGroup(ana, 'Hapus', [budi, citra]);
  await sayIn(citra, group, 'iklan');
  await sayIn(budi, group, 'apa ini?');
  await remove(ana, group, citra, true);
  assert.deepEqual(textsOf(await historyOf(budi, group)), ['apa ini?']);
});

test('of two who come at once into the last place of a group one gets it', async () => {
  const full = { ...house.services.messages.chatLimits, basicMembersMax: 3 };
  const services = { ...house.services, messages: { ...house.services.messages, chatLimits: full } };
  const small = await openHouseWith(services);
  const group = await makeGroup(ana, 'Penuh', [budi]);
  const outcomes = await Promise.allSettled([small.add(group, citra), small.add(group, dewi)]);
  const refused = outcomes.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 1);
  assert.ok(refused[0]?.status === 'rejected' && refusedAs('USERS_TOO_MUCH')(refused[0].reason));
  assert.equal((await peopleOf(ana, group)).length, 3);
});

test('a group that is deleted is gone for all, with what was said in it', async () => {
  const group = await makeGroup(ana, 'Bubar', [budi]);
  await sayIn(budi, group, 'selamat tinggal');
  const end = { _: 'messages.deleteChat', chat_id: group.id } as const;
  await assert.rejects(budi.call<'messages.deleteChat'>(end), refusedAs('CHAT_ADMIN_REQUIRED'));
  await ana.call<'messages.deleteChat'>(end);
  const { dialogs } = await dialogsOf(budi);
  assert.ok(dialogs.every((one) => one._ !== 'dialog' || one.peer._ !== 'peerChat' || one.peer.chat_id !== group.id));
  await assert.rejects(sayIn(budi, group, 'masih ada?'), refusedAs('CHAT_WRITE_FORBIDDEN'));
});

test('groups that both are in are found, by falling ids and page by page', async () => {
  const [eko, fani] = [await arrive(house, 5, 'Eko'), await arrive(house, 6, 'Fani')];
  const first = await makeGroup(eko, 'Bersama 1', [fani]);
  const second = await makeGroup(eko, 'Bersama 2', [fani, ana]);
  await makeGroup(eko, 'Tanpa Fani', [ana]);
  const common = { _: 'messages.getCommonChats', user_id: inputOf(fani), max_id: 0, limit: 1 } as const;
  const page = await eko.call<'messages.getCommonChats'>(common);
  assert.ok(page._ === 'messages.chatsSlice');
  assert.deepEqual([page.count, page.chats.map(({ id }) => id)], [2, [second.id]]);
  const rest = await eko.call<'messages.getCommonChats'>({ ...common, max_id: second.id });
  assert.deepEqual(
    rest.chats.map(({ id }) => id),
    [first.id],
  );
});

/** The same house with other limits, as its creator calls it. */
async function openHouseWith(services: House['services']) {
  const { handlers } = await import('@suaka/api');
  const handler = handlers.get('messages.addChatUser');
  assert.ok(handler !== undefined);
  const caller = {
    authKeyId: ana.key.id,
    sessionId: 9n,
    userId: ana.id,
    layer: 227,
    address: '127.0.0.1',
    isLoopback: true,
    device: ana.key.device,
  };
  return {
    add: ({ id }: Room, whom: Person) => {
      const params = { _: 'messages.addChatUser', chat_id: id, user_id: inputOf(whom), fwd_limit: 0 } as const;
      return handler.run({ caller, msgId: 1n, services }, params);
    },
  };
}
