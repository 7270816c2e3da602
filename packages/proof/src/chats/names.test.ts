import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { refusedAs } from '../messages/talk.ts';
import { historyOf, makeChannel, sayIn, type Room } from './chats.ts';
import { cardOf, fullOf, members, promote, roomOf } from './rooms.ts';

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

const name = (by: Person, { input }: Room, username: string) =>
  by.call<'channels.updateUsername'>({ _: 'channels.updateUsername', channel: input, username });
const resolve = (by: Person, username: string) =>
  by.call<'contacts.resolveUsername'>({ _: 'contacts.resolveUsername', username });

test('a name leads to its channel, is taken for people and channels alike, and is free when given up', async () => {
  const room = await makeChannel(ana, 'Kabar Desa', 'broadcast');
  await sayIn(ana, room, 'pengumuman');
  await assert.rejects(name(ana, room, 'a b'), refusedAs('USERNAME_INVALID'));
  await name(ana, room, 'Kabar_Desa');
  await assert.rejects(name(ana, room, 'Kabar_Desa'), refusedAs('USERNAME_NOT_MODIFIED'));
  const found = await resolve(citra, '@kabar_desa');
  assert.deepEqual(found.peer, { _: 'peerChannel', channel_id: room.id });
  const seen = await historyOf(citra, room);
  assert.equal(seen.length, 2, 'whoever knows the name may read');
  const taken = { _: 'account.updateUsername', username: 'kabar_desa' } as const;
  await assert.rejects(budi.call<'account.updateUsername'>(taken), refusedAs('USERNAME_OCCUPIED'));
  const other = await makeChannel(budi, 'Lain', 'megagroup');
  await assert.rejects(name(budi, other, 'KABAR_DESA'), refusedAs('USERNAME_OCCUPIED'));
  const found2 = await citra.call<'contacts.search'>({ _: 'contacts.search', q: 'kabar', limit: 10 });
  assert.deepEqual(found2.results, [{ _: 'peerChannel', channel_id: room.id }]);
  await name(ana, room, '');
  await assert.rejects(resolve(citra, 'kabar_desa'), refusedAs('USERNAME_NOT_OCCUPIED'));
  await assert.rejects(historyOf(citra, room), refusedAs('CHANNEL_PRIVATE'));
  await budi.call<'account.updateUsername'>(taken);
});

test('a name is kept without going by it, and nobody else gets it meanwhile', async () => {
  const room = await makeChannel(ana, 'Tidur', 'megagroup');
  await name(ana, room, 'tidur_siang');
  await ana.call<'channels.deactivateAllUsernames'>({ _: 'channels.deactivateAllUsernames', channel: room.input });
  await assert.rejects(resolve(budi, 'tidur_siang'), refusedAs('USERNAME_NOT_OCCUPIED'));
  const other = await makeChannel(budi, 'Lain', 'megagroup');
  const check = { _: 'channels.checkUsername', channel: other.input, username: 'tidur_siang' } as const;
  await assert.rejects(budi.call<'channels.checkUsername'>(check), refusedAs('USERNAME_OCCUPIED'));
  const card = await cardOf(ana, room);
  assert.ok(card._ === 'channel');
  assert.deepEqual(card.usernames, [{ _: 'username', editable: true, username: 'tidur_siang' }]);
  const toggle = { _: 'channels.toggleUsername', channel: room.input, username: 'tidur_siang', active: true } as const;
  await ana.call<'channels.toggleUsername'>(toggle);
  await assert.rejects(ana.call<'channels.toggleUsername'>(toggle), refusedAs('USERNAME_NOT_MODIFIED'));
  assert.equal((await resolve(budi, 'tidur_siang')).peer._, 'peerChannel');
});

test('one person makes so many public chats and no more', async () => {
  const eko = await arrive(house, 5, 'Eko');
  const max = house.services.messages.chatLimits.publicOfUserMax;
  for (let n = 0; n < max; n++) await name(eko, await makeChannel(eko, `Umum ${n}`, 'broadcast'), `umum_nomor${n}`);
  const last = await makeChannel(eko, 'Kebanyakan', 'broadcast');
  await assert.rejects(name(eko, last, 'kebanyakan'), refusedAs('CHANNELS_ADMIN_PUBLIC_TOO_MUCH'));
  const own = { _: 'channels.getAdminedPublicChannels' } as const;
  const { chats } = await eko.call<'channels.getAdminedPublicChannels'>(own);
  assert.equal(chats.length, max);
  await assert.rejects(
    eko.call<'channels.getAdminedPublicChannels'>({ ...own, check_limit: true }),
    refusedAs('CHANNELS_ADMIN_PUBLIC_TOO_MUCH'),
  );
});

test('a message of a channel has a link, by its name where it has one', async () => {
  const room = await roomOf(ana, 'broadcast', [budi]);
  const id = await sayIn(ana, room, 'penting');
  const link = { _: 'channels.exportMessageLink', channel: room.input, id } as const;
  const own = await budi.call<'channels.exportMessageLink'>(link);
  assert.equal(own.link, `http://127.0.0.1:8443/c/${room.id}/${id}`);
  await name(ana, room, 'pesan_penting');
  assert.ok((await budi.call<'channels.exportMessageLink'>(link)).link.endsWith(`/pesan_penting/${id}`));
  await assert.rejects(
    budi.call<'channels.exportMessageLink'>({ ...link, id: id + 50 }),
    refusedAs('MESSAGE_ID_INVALID'),
  );
});

test('a channel and its discussion group know each other, and readers of one may write in the other', async () => {
  const channel = await roomOf(ana, 'broadcast', [budi]);
  const group = await makeChannel(ana, 'Obrolan', 'megagroup');
  const { chats } = await ana.call<'channels.getGroupsForDiscussion'>({ _: 'channels.getGroupsForDiscussion' });
  assert.ok(chats.some(({ id }) => id === group.id));
  const link = { _: 'channels.setDiscussionGroup', broadcast: channel.input, group: group.input } as const;
  await assert.rejects(budi.call<'channels.setDiscussionGroup'>(link), refusedAs('CHANNEL_PRIVATE'));
  await ana.call<'channels.setDiscussionGroup'>(link);
  await assert.rejects(ana.call<'channels.setDiscussionGroup'>(link), refusedAs('LINK_NOT_MODIFIED'));
  assert.equal((await fullOf(budi, channel)).linked_chat_id, group.id);
  assert.equal((await fullOf(ana, group)).linked_chat_id, channel.id);
  await sayIn(budi, group, 'komentar');
  const hide = { _: 'channels.togglePreHistoryHidden', channel: group.input, enabled: true } as const;
  await assert.rejects(ana.call<'channels.togglePreHistoryHidden'>(hide), refusedAs('CHAT_LINK_EXISTS'));
  const join = { _: 'channels.toggleJoinToSend', channel: group.input, enabled: true } as const;
  await ana.call<'channels.toggleJoinToSend'>(join);
  await assert.rejects(sayIn(budi, group, 'lagi'), refusedAs('CHAT_WRITE_FORBIDDEN'));
  const part = { ...link, group: { _: 'inputChannelEmpty' } } as const;
  await ana.call<'channels.setDiscussionGroup'>(part);
  assert.equal((await fullOf(ana, group)).linked_chat_id, undefined);
});

test('one speaks in the name of the group as an unnamed admin, or of a channel that one made', async () => {
  const group = await roomOf(ana, 'megagroup', [budi, citra]);
  await name(ana, group, 'grup_topeng');
  const channel = await makeChannel(budi, 'Suara Budi', 'broadcast');
  await name(budi, channel, 'suara_budi');
  const choices = async (person: Person) =>
    (await person.call<'channels.getSendAs'>({ _: 'channels.getSendAs', peer: group.peer })).peers.map(({ peer }) =>
      peer._ === 'peerUser' ? peer.user_id : peer._ === 'peerChannel' ? peer.channel_id : 0,
    );
  assert.deepEqual(await choices(budi), [budi.id, channel.id]);
  assert.deepEqual(await choices(citra), [citra.id]);
  await sayIn(budi, group, 'dari kanal', { send_as: channel.peer });
  await assert.rejects(sayIn(citra, group, 'palsu', { send_as: channel.peer }), refusedAs('SEND_AS_PEER_INVALID'));
  await budi.call<'messages.saveDefaultSendAs'>({
    _: 'messages.saveDefaultSendAs',
    peer: group.peer,
    send_as: channel.peer,
  });
  assert.deepEqual((await fullOf(budi, group)).default_send_as, { _: 'peerChannel', channel_id: channel.id });
  await sayIn(budi, group, 'masih dari kanal');
  await promote(ana, group, citra, { anonymous: true, other: true }, 'Topeng');
  await sayIn(citra, group, 'dari grup');
  const [last, kept, first] = await historyOf(ana, group);
  assert.ok(last?._ === 'message' && kept?._ === 'message' && first?._ === 'message');
  assert.deepEqual(first.from_id, { _: 'peerChannel', channel_id: channel.id });
  assert.deepEqual(kept.from_id, { _: 'peerChannel', channel_id: channel.id });
  assert.deepEqual([last.from_id, last.post_author], [{ _: 'peerChannel', channel_id: group.id }, 'Topeng']);
  const author = { _: 'channels.getMessageAuthor', channel: group.input, id: last.id } as const;
  const wrote = await ana.call<'channels.getMessageAuthor'>(author);
  assert.equal(wrote.id, citra.id);
  await assert.rejects(budi.call<'channels.getMessageAuthor'>(author), refusedAs('CHAT_ADMIN_REQUIRED'));
});

test('posts are signed where that is on, edited by admins with the right, and not forwarded where that is off', async () => {
  const room = await roomOf(ana, 'broadcast', [budi, citra]);
  await promote(ana, room, budi, { edit_messages: true });
  await ana.call<'channels.toggleSignatures'>({
    _: 'channels.toggleSignatures',
    channel: room.input,
    signatures_enabled: true,
  });
  const id = await sayIn(ana, room, 'salah ketk');
  const edit = { _: 'messages.editMessage', peer: room.peer, id, message: 'salah ketik' } as const;
  await assert.rejects(citra.call<'messages.editMessage'>(edit), refusedAs('MESSAGE_AUTHOR_REQUIRED'));
  await budi.call<'messages.editMessage'>(edit);
  const [post] = await historyOf(citra, room);
  assert.ok(post?._ === 'message');
  assert.deepEqual([post.message, post.post_author, post.from_id, post.post], ['salah ketik', 'Ana', undefined, true]);
  const protect = { _: 'messages.toggleNoForwards', peer: room.peer, enabled: true } as const;
  await assert.rejects(budi.call<'messages.toggleNoForwards'>(protect), refusedAs('CHAT_ADMIN_REQUIRED'));
  await ana.call<'messages.toggleNoForwards'>(protect);
  await assert.rejects(
    citra.call<'messages.forwardMessages'>({
      _: 'messages.forwardMessages',
      from_peer: room.peer,
      to_peer: { _: 'inputPeerSelf' },
      id: [id],
      random_id: [77n],
    }),
    refusedAs('CHAT_FORWARDS_RESTRICTED'),
  );
});

test('members do not see each other where that is hidden', async () => {
  const room = await roomOf(ana, 'megagroup', [budi, citra]);
  await ana.call<'channels.toggleParticipantsHidden'>({
    _: 'channels.toggleParticipantsHidden',
    channel: room.input,
    enabled: true,
  });
  await assert.rejects(members(budi, room), refusedAs('CHAT_ADMIN_REQUIRED'));
  assert.equal((await fullOf(budi, room)).can_view_participants, undefined);
  assert.equal((await members(ana, room)).count, 3);
});

test('quiet channels and those that one left are listed', async () => {
  const [fani] = [await arrive(house, 6, 'Fani')];
  const quiet = await roomOf(ana, 'megagroup', [fani], 'Sepi');
  house.clock.moveS(100);
  const lively = await roomOf(ana, 'megagroup', [fani], 'Ramai');
  const inactive = await fani.call<'channels.getInactiveChannels'>({ _: 'channels.getInactiveChannels' });
  assert.deepEqual(
    inactive.chats.map(({ id }) => id),
    [quiet.id, lively.id],
  );
  await fani.call<'channels.leaveChannel'>({ _: 'channels.leaveChannel', channel: lively.input });
  const left = await fani.call<'channels.getLeftChannels'>({ _: 'channels.getLeftChannels', offset: 0 });
  assert.deepEqual(
    left.chats.map(({ id }) => id),
    [lively.id],
  );
});
