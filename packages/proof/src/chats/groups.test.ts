import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { missed, ptsOf, pushed } from '../messages/talk.ts';
import { dialogsOf, historyOf, makeChannel, makeGroup, sayIn, textsOf, toldInChannel } from './chats.ts';

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

test('a basic group is in the box of each of its members, with ids of their own', async () => {
  const group = await makeGroup(ana, 'Keluarga', [budi, citra]);
  const since = await ptsOf(budi);
  const heard = house.hear(budi.id);
  await sayIn(ana, group, 'selamat pagi');
  await sayIn(citra, group, 'pagi!');
  assert.deepEqual(textsOf(await historyOf(budi, group)), ['pagi!', 'selamat pagi']);
  const told = await pushed(
    house,
    budi,
    heard.filter(({ kind }) => kind === 'events'),
  );
  assert.deepEqual(
    told.flatMap((updates) => (updates._ === 'updates' ? updates.updates.map((update) => update._) : [])),
    ['updateNewMessage', 'updateNewMessage'],
  );
  const difference = await missed(budi, since);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(textsOf(difference.new_messages), ['selamat pagi', 'pagi!']);
  assert.deepEqual(
    difference.chats.map((chat) => ('title' in chat ? chat.title : '')),
    ['Keluarga'],
  );
  const { dialogs } = await dialogsOf(budi);
  const dialog = dialogs.find((each) => each._ === 'dialog' && each.peer._ === 'peerChat');
  assert.ok(dialog?._ === 'dialog');
  assert.equal(dialog.unread_count, 3);
});

test('a reader of a group is seen by each author, and by nobody else', async () => {
  const group = await makeGroup(ana, 'Dibaca', [budi, citra]);
  const fromAna = await sayIn(ana, group, 'satu');
  await sayIn(citra, group, 'dua');
  await budi.call<'messages.readHistory'>({ _: 'messages.readHistory', peer: group.peer, max_id: 0 });
  const seen = async (person: Person): Promise<number | undefined> => {
    const { dialogs } = await dialogsOf(person);
    const dialog = dialogs.find(
      (each) => each._ === 'dialog' && each.peer._ === 'peerChat' && each.peer.chat_id === group.id,
    );
    return dialog?._ === 'dialog' ? dialog.read_outbox_max_id : undefined;
  };
  assert.equal(await seen(ana), fromAna);
  assert.ok(((await seen(citra)) ?? 0) > 0);
  assert.equal(await seen(budi), 0);
});

test('a supergroup has one box: everyone in it sees the same ids and the same pts', async () => {
  const room = await makeChannel(ana, 'Kota', 'megagroup');
  await house.services.messages.chatStore.join({
    chatId: room.peerId,
    userIds: [budi.id, citra.id],
    inviterId: ana.id,
    viaRequest: false,
    membersMax: 10,
    nowS: 1,
    message: undefined,
  });
  house.services.messages.chats.forgetMember(room.peerId, budi.id);
  house.services.messages.chats.forgetMember(room.peerId, citra.id);
  const heard = house.hear(room.peerId);
  const id = await sayIn(budi, room, 'halo semua');
  for (const person of [ana, budi, citra]) {
    const [last] = await historyOf(person, room);
    assert.ok(last?._ === 'message');
    assert.deepEqual([last.id, last.message, last.out], [id, 'halo semua', person === budi || undefined]);
  }
  const [told] = await toldInChannel(house, room, heard);
  assert.ok(told?._ === 'updates');
  assert.deepEqual(
    told.updates.map((update) => (update._ === 'updateNewChannelMessage' ? update.pts : update._)),
    [id],
  );
  const difference = await citra.call<'updates.getChannelDifference'>({
    _: 'updates.getChannelDifference',
    channel: room.input,
    filter: { _: 'channelMessagesFilterEmpty' },
    pts: 1,
    limit: 100,
  });
  assert.ok(difference._ === 'updates.channelDifference');
  assert.deepEqual(textsOf(difference.new_messages), ['halo semua']);
  const { dialogs } = await dialogsOf(citra);
  const [first] = dialogs;
  assert.ok(first?._ === 'dialog' && first.peer._ === 'peerChannel');
  assert.deepEqual([first.unread_count, first.pts, first.top_message], [1, id, id]);
  await citra.call<'channels.readHistory'>({ _: 'channels.readHistory', channel: room.input, max_id: 0 });
  const [then] = (await dialogsOf(citra)).dialogs;
  assert.ok(then?._ === 'dialog');
  assert.deepEqual([then.unread_count, then.read_inbox_max_id], [0, id]);
});
