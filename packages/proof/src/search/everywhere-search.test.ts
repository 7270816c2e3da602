import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { makeChannel, makeGroup, sayIn, type Room } from '../chats/chats.ts';
import { peerOf, refusedAs, say } from '../messages/talk.ts';
import { countOf, keep, searchAll, searchIn, textsIn } from './search-calls.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
let group: Room;
let supergroup: Room;
let channel: Room;

/** Brings someone into a channel. */
async function bring(person: Person, { peerId }: Room): Promise<void> {
  const { chatStore, chats } = house.services.messages;
  const { card, members } = await chatStore.join({
    chatId: peerId,
    userIds: [person.id],
    inviterId: ana.id,
    viaRequest: false,
    membersMax: 200,
    nowS: 1_700_000_000,
    message: undefined,
  });
  chats.put(card);
  for (const member of members) chats.putMember(member);
}

before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
  group = await makeGroup(ana, 'Keluarga', [budi]);
  supergroup = await makeChannel(ana, 'Warga', 'megagroup');
  channel = await makeChannel(ana, 'Kabar', 'broadcast');
  await say(ana, budi, 'panen satu');
  await sayIn(ana, group, 'panen dua');
  await sayIn(ana, supergroup, 'panen tiga');
  await sayIn(ana, channel, 'panen empat');
  await keep(ana, 'panen lima');
});
after(() => house.close());

test('all chats of a person are one list, newest first, and nobody else finds them', async () => {
  assert.deepEqual(textsIn(await searchAll(ana, 'pan')), [
    'panen lima',
    'panen empat',
    'panen tiga',
    'panen dua',
    'panen satu',
  ]);
  assert.deepEqual(textsIn(await searchAll(budi, 'panen')), ['panen dua', 'panen satu']);
  assert.deepEqual(textsIn(await searchAll(citra, 'panen')), []);
});

test('only users, only groups and only channels can be looked through', async () => {
  assert.deepEqual(textsIn(await searchAll(ana, 'panen', { users_only: true })), ['panen lima', 'panen satu']);
  assert.deepEqual(textsIn(await searchAll(ana, 'panen', { groups_only: true })), ['panen tiga', 'panen dua']);
  assert.deepEqual(textsIn(await searchAll(ana, 'panen', { broadcasts_only: true })), ['panen empat']);
});

test('pages lead through all chats without a gap or a repeat', async () => {
  const texts: string[] = [];
  let page = await searchAll(ana, 'panen', { limit: 2 });
  for (let count = 0; count < 5 && page.messages.length > 0; count++) {
    assert.equal(countOf(page), 5);
    texts.push(...textsIn(page));
    const last = page.messages.at(-1);
    assert.ok(last?._ === 'message');
    const offset_rate = page._ === 'messages.messagesSlice' ? (page.next_rate ?? 0) : 0;
    if (offset_rate === 0) break;
    const peer = last.peer_id;
    const named =
      peer._ === 'peerUser'
        ? peer.user_id === ana.id
          ? ({ _: 'inputPeerSelf' } as const)
          : peerOf(budi)
        : peer._ === 'peerChat'
          ? group.peer
          : peer.channel_id === channel.id
            ? channel.peer
            : supergroup.peer;
    page = await searchAll(ana, 'panen', { limit: 2, offset_rate, offset_id: last.id, offset_peer: named });
  }
  assert.deepEqual(texts, ['panen lima', 'panen empat', 'panen tiga', 'panen dua', 'panen satu']);
});

test('a group is looked through by its members, a channel by whoever may read it, with its pts', async () => {
  assert.deepEqual(textsIn(await searchIn(budi, group.peer, 'panen')), ['panen dua']);
  await assert.rejects(searchIn(citra, group.peer, 'panen'), refusedAs('CHAT_ID_INVALID'));
  await assert.rejects(searchIn(citra, channel.peer, 'panen'), refusedAs('CHANNEL_PRIVATE'));
  const page = await searchIn(ana, channel.peer, 'panen');
  assert.ok(page._ === 'messages.channelMessages');
  assert.deepEqual([textsIn(page), page.count], [['panen empat'], 1]);
  assert.ok(page.pts >= (page.messages[0]?.id ?? 0));
});

test('whoever comes into a channel finds its messages, and whoever leaves it finds them no more', async () => {
  const room = await makeChannel(ana, 'Ronda', 'megagroup');
  await sayIn(ana, room, 'durian runtuh');
  await assert.rejects(searchIn(citra, room.peer, 'durian'), refusedAs('CHANNEL_PRIVATE'));
  await bring(citra, room);
  assert.deepEqual(textsIn(await searchIn(citra, room.peer, 'durian')), ['durian runtuh']);
  assert.deepEqual(textsIn(await searchAll(citra, 'durian')), ['durian runtuh']);
  await citra.call<'channels.leaveChannel'>({ _: 'channels.leaveChannel', channel: room.input });
  assert.deepEqual(textsIn(await searchAll(citra, 'durian')), []);
});

test('a member who deletes a message of a group for itself finds it no more, the others do', async () => {
  await sayIn(ana, group, 'rahasia umum');
  const [mine] = (await searchIn(budi, group.peer, 'rahasia')).messages;
  await budi.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [mine?.id ?? 0] });
  assert.deepEqual(textsIn(await searchIn(budi, group.peer, 'rahasia')), []);
  assert.deepEqual(textsIn(await searchIn(ana, group.peer, 'rahasia')), ['rahasia umum']);
});

test('mentions of oneself are found', async () => {
  await sayIn(budi, group, 'siapa mau?');
  const about = { _: 'messageEntityMentionName' as const, offset: 0, length: 3, user_id: ana.id };
  const entities = [{ ...about, _: 'inputMessageEntityMentionName' as const, user_id: inputOf(ana) }];
  await sayIn(budi, group, 'Ana mau', { entities });
  const mentions = await searchIn(ana, group.peer, '', { filter: { _: 'inputMessagesFilterMyMentions' } });
  assert.deepEqual(textsIn(mentions), ['Ana mau']);
});

const inputOf = ({ id, user }: Person) => ({
  _: 'inputUser' as const,
  user_id: id as number,
  access_hash: user.access_hash ?? 0n,
});

test('a search of everything needs a word or a filter, and a folder that there is', async () => {
  await assert.rejects(searchAll(ana, ''), refusedAs('SEARCH_QUERY_EMPTY'));
  await assert.rejects(searchAll(ana, 'x', { folder_id: 7 }), refusedAs('FOLDER_ID_INVALID'));
  assert.deepEqual(textsIn(await searchAll(ana, '', { filter: { _: 'inputMessagesFilterPhotos' } })), []);
});

test('without a chat, private chats and basic groups are looked through', async () => {
  const page = await searchIn(ana, { _: 'inputPeerEmpty' }, 'panen');
  assert.deepEqual(textsIn(page), ['panen lima', 'panen dua', 'panen satu']);
  const offset_id = page.messages[0]?.id ?? 0;
  assert.deepEqual(textsIn(await searchIn(ana, { _: 'inputPeerEmpty' }, 'panen', { offset_id })), [
    'panen dua',
    'panen satu',
  ]);
});

test('a search for names finds own groups and channels by any word of their titles', async () => {
  const names = async ({ call }: Person, q: string): Promise<string[]> => {
    const found = await call<'contacts.search'>({ _: 'contacts.search', q, limit: 10 });
    assert.equal(found.my_results.length, found.chats.length);
    return found.chats.map((chat) => ('title' in chat ? chat.title : ''));
  };
  await makeGroup(ana, 'Arisan Bu Dé', [budi]);
  assert.deepEqual(await names(ana, 'bu de'), ['Arisan Bu Dé']);
  assert.deepEqual(await names(budi, 'ARIS'), ['Arisan Bu Dé']);
  assert.deepEqual(await names(citra, 'arisan'), []);
  assert.deepEqual(await names(ana, 'kab'), ['Kabar']);
});

test('pinned messages are listed by their filter, looked through and counted', async () => {
  const room = await makeChannel(ana, 'Papan', 'megagroup');
  const pin = async (text: string): Promise<void> => {
    const id = await sayIn(ana, room, text);
    await ana.call<'messages.updatePinnedMessage'>({ _: 'messages.updatePinnedMessage', peer: room.peer, id });
  };
  await pin('jadwal ronda');
  await sayIn(ana, room, 'bukan jadwal');
  await pin('aturan main');
  const filter = { _: 'inputMessagesFilterPinned' as const };
  assert.deepEqual(textsIn(await searchIn(ana, room.peer, '', { filter })), ['aturan main', 'jadwal ronda']);
  assert.deepEqual(textsIn(await searchIn(ana, room.peer, 'jad', { filter })), ['jadwal ronda']);
  const [counter] = await ana.call<'messages.getSearchCounters'>({
    _: 'messages.getSearchCounters',
    peer: room.peer,
    filters: [filter],
  });
  assert.equal(counter?.count, 2);
  await assert.rejects(searchAll(ana, '', { filter }), refusedAs('INPUT_FILTER_INVALID'));
});
