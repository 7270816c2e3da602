import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { peerOfChannel, type ChannelId } from '@suaka/domain';
import type { Params, Tl, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, secondDevice, type Person } from '../accounts/people.ts';
import { dialogsOf, makeChannel, makeGroup, type Room } from '../chats/chats.ts';
import { missed, peerOf, ptsOf, pushed, refusedAs } from '../messages/talk.ts';

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

type FilterWish = Partial<TlOf<'dialogFilter'>>;

const listOf = (filter_id: number): TlOf<'inputChatlistDialogFilter'> => ({
  _: 'inputChatlistDialogFilter',
  filter_id,
});

const putFolder = ({ call }: Person, id: number, rooms: readonly Room[], more: FilterWish = {}) =>
  call<'messages.updateDialogFilter'>({
    _: 'messages.updateDialogFilter',
    id,
    filter: {
      _: 'dialogFilter',
      id,
      title: { _: 'textWithEntities', text: `Map ${id}`, entities: [] },
      pinned_peers: [],
      include_peers: rooms.map(({ peer }) => peer),
      exclude_peers: [],
      ...more,
    },
  });

const foldersOf = async ({ call }: Person) =>
  (await call<'messages.getDialogFilters'>({ _: 'messages.getDialogFilters' })).filters;

async function chatlistOf(person: Person, id: number): Promise<TlOf<'dialogFilterChatlist'>> {
  const filter = (await foldersOf(person)).find((each) => each._ !== 'dialogFilterDefault' && each.id === id);
  assert.ok(filter?._ === 'dialogFilterChatlist');
  return filter;
}

const share = ({ call }: Person, id: number, rooms: readonly Room[], title = '') =>
  call<'chatlists.exportChatlistInvite'>({
    _: 'chatlists.exportChatlistInvite',
    chatlist: listOf(id),
    title,
    peers: rooms.map(({ peer }) => peer),
  });

const slugOf = ({ url }: Tl<'ExportedChatlistInvite'>): string => url.slice(url.lastIndexOf('/') + 1);

/** A folder of some rooms and a link to all of them. */
async function sharedFolder(owner: Person, id: number, rooms: readonly Room[]): Promise<string> {
  await putFolder(owner, id, rooms);
  return slugOf((await share(owner, id, rooms)).invite);
}

const look = ({ call }: Person, slug: string) =>
  call<'chatlists.checkChatlistInvite'>({ _: 'chatlists.checkChatlistInvite', slug });

const join = ({ call }: Person, slug: string, rooms: readonly Room[]) =>
  call<'chatlists.joinChatlistInvite'>({
    _: 'chatlists.joinChatlistInvite',
    slug,
    peers: rooms.map(({ peer }) => peer),
  });

const newsOf = async ({ call }: Person, id: number): Promise<number[]> => {
  const chatlist = listOf(id);
  const news = await call<'chatlists.getChatlistUpdates'>({ _: 'chatlists.getChatlistUpdates', chatlist });
  assert.deepEqual(
    idsOf(news.missing_peers),
    news.chats.map(({ id: chat }) => chat),
  );
  return idsOf(news.missing_peers);
};

const edit = (
  { call }: Person,
  id: number,
  slug: string,
  more: Pick<Params<'chatlists.editExportedInvite'>, 'peers' | 'title'>,
) => call<'chatlists.editExportedInvite'>({ _: 'chatlists.editExportedInvite', chatlist: listOf(id), slug, ...more });

const idsOf = (peers: readonly Tl<'Peer'>[]): number[] =>
  peers.map((peer) => (peer._ === 'peerUser' ? peer.user_id : peer._ === 'peerChat' ? peer.chat_id : peer.channel_id));

const isIn = async (person: Person, { id }: Room): Promise<boolean> =>
  (await dialogsOf(person)).chats.some((chat) => chat.id === id && !('left' in chat && chat.left === true));

test('a link is made, told to the own devices, listed, changed and taken away', async () => {
  const room = await makeChannel(ana, 'Berita', 'broadcast');
  const more = await makeChannel(ana, 'Kota', 'megagroup');
  await putFolder(ana, 2, [room, more]);
  const tablet = await secondDevice(house, ana);
  const since = { pts: await ptsOf(ana), date: Math.floor(house.clock.nowMs() / 1000) };
  house.clock.moveS(2);
  const heard = house.hear(ana.id);
  const { filter, invite } = await share(ana, 2, [room], 'teman');
  assert.ok(filter._ === 'dialogFilterChatlist' && filter.has_my_invites === true);
  assert.match(invite.url, /^http:\/\/127\.0\.0\.1:8443\/addlist\/[\w-]{22}$/u);
  assert.deepEqual([invite.title, idsOf(invite.peers)], ['teman', [room.id]]);
  const told = await pushed(house, ana, heard);
  assert.ok(told.some((each) => JSON.stringify(each, plainLongs).includes('dialogFilterChatlist')));
  const difference = await missed(ana, since.pts, { date: since.date });
  assert.ok(JSON.stringify(difference, plainLongs).includes('dialogFilterChatlist'));
  const slug = slugOf(invite);
  const changed = await edit(tablet, 2, slug, { title: 'kerabat', peers: [room.peer, more.peer] });
  assert.deepEqual([changed.title, idsOf(changed.peers)], ['kerabat', [room.id, more.id]]);
  const list = { _: 'chatlists.getExportedInvites', chatlist: listOf(2) } as const;
  assert.deepEqual((await ana.call<'chatlists.getExportedInvites'>(list)).invites, [changed]);
  const gone = { _: 'chatlists.deleteExportedInvite', chatlist: listOf(2), slug } as const;
  await tablet.call<'chatlists.deleteExportedInvite'>(gone);
  assert.deepEqual((await ana.call<'chatlists.getExportedInvites'>(list)).invites, []);
  assert.equal((await chatlistOf(ana, 2)).has_my_invites, undefined);
  await assert.rejects(ana.call<'chatlists.deleteExportedInvite'>(gone), refusedAs('INVITE_SLUG_EXPIRED'));
  await assert.rejects(look(budi, slug), refusedAs('INVITE_SLUG_EXPIRED'));
});

const plainLongs = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

test('whoever has the link comes into chosen private chats and keeps the folder', async () => {
  const news = await makeChannel(ana, 'Kabar', 'broadcast');
  const talk = await makeChannel(ana, 'Ngobrol', 'megagroup');
  const group = await makeGroup(ana, 'Arisan', [citra]);
  const slug = await sharedFolder(ana, 3, [news, talk, group]);
  const found = await look(budi, slug);
  assert.ok(found._ === 'chatlists.chatlistInvite');
  assert.deepEqual([found.title.text, idsOf(found.peers)], ['Map 3', [news.id, talk.id, group.id]]);
  const since = await ptsOf(budi);
  const answer = await join(budi, slug, [talk, group]);
  assert.ok(answer._ === 'updates');
  assert.ok(answer.updates.some((update) => update._ === 'updateDialogFilter' && update.filter !== undefined));
  assert.deepEqual([await isIn(budi, news), await isIn(budi, talk), await isIn(budi, group)], [false, true, true]);
  const filter = await chatlistOf(budi, 2);
  assert.deepEqual([filter.title.text, filter.include_peers.length, filter.has_my_invites], ['Map 3', 2, undefined]);
  const difference = await missed(budi, since, { date: 1 });
  assert.ok(JSON.stringify(difference, plainLongs).includes('dialogFilterChatlist'));
  const again = await look(budi, slug);
  assert.ok(again._ === 'chatlists.chatlistInviteAlready');
  assert.deepEqual(
    [again.filter_id, idsOf(again.missing_peers), idsOf(again.already_peers)],
    [2, [news.id], [talk.id, group.id]],
  );
  const suggestions = { _: 'chatlists.getLeaveChatlistSuggestions', chatlist: listOf(2) } as const;
  const suggested = await budi.call<'chatlists.getLeaveChatlistSuggestions'>(suggestions);
  assert.deepEqual(idsOf(suggested), [talk.id, group.id]);
  await budi.call<'chatlists.leaveChatlist'>({ _: 'chatlists.leaveChatlist', chatlist: listOf(2), peers: [talk.peer] });
  assert.deepEqual([await isIn(budi, talk), await isIn(budi, group)], [false, true]);
  assert.equal((await foldersOf(budi)).length, 1);
  assert.equal((await look(budi, slug))._, 'chatlists.chatlistInvite');
});

test('what the link holds later is offered, unless it was hidden, and can be joined', async () => {
  const [one, two, three] = [
    await makeChannel(ana, 'Satu', 'broadcast'),
    await makeChannel(ana, 'Dua', 'broadcast'),
    await makeChannel(ana, 'Tiga', 'megagroup'),
  ];
  const slug = await sharedFolder(ana, 4, [one]);
  await join(citra, slug, [one]);
  assert.deepEqual(await newsOf(citra, 2), []);
  await edit(ana, 4, slug, { peers: [one.peer, two.peer] });
  assert.deepEqual(await newsOf(citra, 2), [two.id]);
  await citra.call<'chatlists.hideChatlistUpdates'>({ _: 'chatlists.hideChatlistUpdates', chatlist: listOf(2) });
  assert.deepEqual(await newsOf(citra, 2), []);
  await edit(ana, 4, slug, { peers: [one.peer, two.peer, three.peer] });
  assert.deepEqual(await newsOf(citra, 2), [three.id]);
  const joining: Params<'chatlists.joinChatlistUpdates'> = {
    _: 'chatlists.joinChatlistUpdates',
    chatlist: listOf(2),
    peers: [three.peer],
  };
  await citra.call<'chatlists.joinChatlistUpdates'>(joining);
  assert.deepEqual([await isIn(citra, two), await isIn(citra, three)], [false, true]);
  assert.equal((await chatlistOf(citra, 2)).include_peers.length, 2);
  // A folder that is gone takes its links along; whoever came by them is offered nothing more.
  await ana.call<'messages.updateDialogFilter'>({ _: 'messages.updateDialogFilter', id: 4 });
  assert.deepEqual(await newsOf(citra, 2), []);
  await assert.rejects(citra.call<'chatlists.joinChatlistUpdates'>(joining), refusedAs('INVITE_SLUG_EXPIRED'));
});

test('nobody shares what is not theirs to share, nor comes in where the right is gone', async () => {
  const group = await makeGroup(ana, 'Rahasia', [budi]);
  const room = await makeChannel(ana, 'Rapat', 'megagroup');
  await putFolder(budi, 5, [group]);
  await assert.rejects(share(budi, 5, [group]), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(share(budi, 5, [room]), refusedAs('CHANNEL_PRIVATE'));
  await assert.rejects(share(budi, 5, []), refusedAs('PEERS_LIST_EMPTY'));
  await assert.rejects(
    share(budi, 99, [await makeChannel(budi, 'Sendiri', 'broadcast')]),
    refusedAs('FILTER_ID_INVALID'),
  );
  await putFolder(ana, 6, [room], { groups: true });
  await assert.rejects(share(ana, 6, [room]), refusedAs('FILTER_NOT_SUPPORTED'));
  const slug = await sharedFolder(ana, 7, [room]);
  await assert.rejects(join(citra, slug, []), refusedAs('FILTER_INCLUDE_EMPTY'));
  await assert.rejects(join(citra, '', [room]), refusedAs('INVITE_SLUG_EMPTY'));
  await assert.rejects(join(citra, slug, [group]), refusedAs('PEER_ID_INVALID'));
  const chatlist = listOf(7);
  const own = ana.call<'chatlists.getChatlistUpdates'>({ _: 'chatlists.getChatlistUpdates', chatlist });
  await assert.rejects(own, refusedAs('INPUT_CHATLIST_INVALID'));
  const user = { ...room, peer: peerOf(citra) as never };
  await assert.rejects(share(ana, 7, [user]), refusedAs('PEER_ID_INVALID'));
  await ana.call<'channels.leaveChannel'>({ _: 'channels.leaveChannel', channel: room.input });
  await assert.rejects(join(citra, slug, [room]), refusedAs('INVITE_SLUG_EXPIRED'));
  assert.equal(await isIn(citra, room), false);
});

test('whoever is not wanted in a chat does not find it behind the link', async () => {
  const [open, closed] = [await makeChannel(ana, 'Buka', 'megagroup'), await makeChannel(ana, 'Tutup', 'megagroup')];
  const slug = await sharedFolder(ana, 8, [open, closed]);
  await ana.call<'channels.editBanned'>({
    _: 'channels.editBanned',
    channel: closed.input,
    participant: { ...inputOf(budi), _: 'inputPeerUser' },
    banned_rights: { _: 'chatBannedRights', view_messages: true, until_date: 0 },
  });
  const found = await look(budi, slug);
  assert.ok(found._ === 'chatlists.chatlistInvite');
  assert.deepEqual(idsOf(found.peers), [open.id]);
  await assert.rejects(join(budi, slug, [closed]), refusedAs('PEER_ID_INVALID'));
});

test('of links taken at once, one folder comes, and no more folders than one can have', async () => {
  const dewi = await arrive(house, 4, 'Dewi');
  const room = await makeChannel(ana, 'Ramai', 'megagroup');
  const slug = await sharedFolder(ana, 9, [room]);
  await Promise.allSettled([join(dewi, slug, [room]), join(dewi, slug, [room])]);
  assert.equal((await foldersOf(dewi)).length, 2);
  const slugs: string[] = [];
  for (let id = 10; id < 22; id += 1) slugs.push(await sharedFolder(ana, id, [room]));
  const eko = await arrive(house, 5, 'Eko');
  for (let id = 10; id < 18; id += 1)
    slugs.push(await sharedFolder(eko, id, [await makeChannel(eko, `E${id}`, 'megagroup')]));
  const outcomes = await Promise.allSettled(slugs.map(async (each) => join(dewi, each, await roomsOf(dewi, each))));
  const refused = outcomes.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 1);
  for (const { reason } of refused) assert.ok(refusedAs('CHATLISTS_TOO_MUCH')(reason));
});

test('the links of an account go with it', async () => {
  const fajar = await arrive(house, 6, 'Fajar');
  const room = await makeChannel(fajar, 'Pergi', 'megagroup');
  const slug = await sharedFolder(fajar, 2, [room]);
  // Public, so that its creator's leaving alone does not close it.
  await fajar.call<'channels.updateUsername'>({
    _: 'channels.updateUsername',
    channel: room.input,
    username: 'pergi_jauh',
  });
  assert.equal((await look(citra, slug))._, 'chatlists.chatlistInvite');
  await fajar.call<'account.deleteAccount'>({ _: 'account.deleteAccount', reason: '' });
  await assert.rejects(look(citra, slug), refusedAs('INVITE_SLUG_EXPIRED'));
});

/** The chats of a link as whoever looks at it may name them. */
async function roomsOf(person: Person, slug: string): Promise<Room[]> {
  const found = await look(person, slug);
  return found.chats.flatMap((chat): Room[] => {
    if (chat._ !== 'channel') return [];
    const named = { channel_id: chat.id, access_hash: chat.access_hash ?? 0n };
    const input = { _: 'inputChannel', ...named } as const;
    return [
      { id: chat.id, peerId: peerOfChannel(chat.id as ChannelId), input, peer: { _: 'inputPeerChannel', ...named } },
    ];
  });
}
