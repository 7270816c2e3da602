import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { peerOfChannel, type ChannelId } from '@suaka/domain';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { peerOf, refusedAs } from '../messages/talk.ts';
import { dialogsOf, historyOf, makeChannel, sayIn, textsOf } from './chats.ts';
import {
  actionsOf,
  boxOf,
  cardOf,
  fullOf,
  idsOf,
  invite,
  members,
  missedIn,
  promote,
  restrict,
  roomOf,
  sorted,
  toldTo,
} from './rooms.ts';

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

test('those who were invited are told, are members, and are told apart by name and by contact', async () => {
  const room = await makeChannel(ana, 'Kampung', 'megagroup');
  const heard = house.hear(budi.id);
  const { missing_invitees } = await invite(ana, room, [budi, citra]);
  assert.deepEqual(missing_invitees, []);
  assert.deepEqual(await toldTo(house, budi, heard), ['updateChannel']);
  assert.deepEqual(heard[0], { kind: 'membership', channelId: room.peerId, isIn: true });
  assert.deepEqual(idsOf(await members(citra, room)), sorted(ana, budi, citra));
  assert.deepEqual(idsOf(await members(citra, room, { _: 'channelParticipantsSearch', q: 'bud' })), sorted(budi));
  await ana.call<'contacts.addContact'>({
    _: 'contacts.addContact',
    id: inputOf(citra),
    first_name: 'Citra',
    last_name: '',
    phone: '',
  });
  assert.deepEqual(idsOf(await members(ana, room, { _: 'channelParticipantsContacts', q: '' })), sorted(citra));
  const page = await members(ana, room, { _: 'channelParticipantsRecent' }, { offset: 1, limit: 1 });
  assert.deepEqual([page.count, page.participants.length], [3, 1]);
  assert.deepEqual(actionsOf(await historyOf(budi, room)), ['messageActionChatAddUser', 'messageActionChannelCreate']);
  await assert.rejects(invite(ana, room, [budi]), refusedAs('USER_ALREADY_PARTICIPANT'));
});

test('whoever does not want to be invited is left out and named', async () => {
  const room = await makeChannel(ana, 'Pribadi', 'megagroup');
  const shy = await arrive(house, 7, 'Pemalu');
  await shy.call<'account.setPrivacy'>({
    _: 'account.setPrivacy',
    key: { _: 'inputPrivacyKeyChatInvite' },
    rules: [{ _: 'inputPrivacyValueDisallowAll' }],
  });
  const { missing_invitees } = await invite(ana, room, [shy, budi]);
  assert.deepEqual(
    missing_invitees.map(({ user_id }) => user_id),
    [shy.id],
  );
  assert.deepEqual(idsOf(await members(ana, room)), sorted(ana, budi));
});

test('one gives no right that one does not have, and changes no admin of another', async () => {
  const room = await roomOf(ana, 'megagroup', [budi, citra, dewi]);
  await promote(ana, room, budi, { add_admins: true, pin_messages: true }, 'Wakil');
  await assert.rejects(promote(budi, room, citra, { ban_users: true }), refusedAs('RIGHT_FORBIDDEN'));
  await promote(budi, room, citra, { pin_messages: true });
  await promote(ana, room, dewi, { ban_users: true });
  await assert.rejects(promote(budi, room, dewi, {}), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(promote(citra, room, dewi, {}), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(restrict(dewi, room, citra, { view_messages: true }), refusedAs('USER_ADMIN_INVALID'));
  await assert.rejects(promote(budi, room, ana, {}), refusedAs('USER_CREATOR'));
  await assert.rejects(promote(ana, room, budi, { other: true }, 'x'.repeat(17)), refusedAs('ADMIN_RANK_INVALID'));
  const admins = await members(dewi, room, { _: 'channelParticipantsAdmins' });
  assert.deepEqual(idsOf(admins), sorted(ana, budi, citra, dewi));
  const wakil = admins.participants.find((one) => one._ === 'channelParticipantAdmin' && one.user_id === budi.id);
  assert.ok(wakil?._ === 'channelParticipantAdmin');
  assert.deepEqual([wakil.rank, wakil.promoted_by, wakil.admin_rights.pin_messages], ['Wakil', ana.id, true]);
  const card = await cardOf(budi, room);
  assert.ok(card._ === 'channel');
  assert.equal(card.admin_rights?.add_admins, true);
});

test('of two admins who change one member at once both are done one after the other, and both are logged', async () => {
  const room = await roomOf(ana, 'megagroup', [budi, citra]);
  await promote(ana, room, budi, { ban_users: true, add_admins: true });
  await Promise.allSettled([
    restrict(ana, room, citra, { send_media: true }),
    restrict(budi, room, citra, { send_polls: true }),
    promote(ana, room, budi, {}),
  ]);
  const { participants } = await members(ana, room, { _: 'channelParticipantsBanned', q: '' });
  const [one] = participants;
  assert.ok(one?._ === 'channelParticipantBanned');
  const log = await ana.call<'channels.getAdminLog'>({
    _: 'channels.getAdminLog',
    channel: room.input,
    q: '',
    events_filter: { _: 'channelAdminLogEventsFilter', ban: true, demote: true },
    max_id: 0n,
    min_id: 0n,
    limit: 10,
  });
  const bans = log.events.filter((event) => event.action._ === 'channelAdminLogEventActionParticipantToggleBan');
  const last = bans[0]?.action;
  assert.ok(last?._ === 'channelAdminLogEventActionParticipantToggleBan');
  assert.deepEqual(last.new_participant, one, 'the log ends with what is');
  const demoted = log.events.filter((event) => event.action._ === 'channelAdminLogEventActionParticipantToggleAdmin');
  assert.equal(demoted.length, 1);
});

test('who was banned is out at once, hears nothing more, and comes back only when the ban is over', async () => {
  const room = await roomOf(ana, 'megagroup', [budi, citra]);
  const { pts } = await fullOf(budi, room);
  const heard = house.hear(budi.id);
  await restrict(ana, room, budi, { view_messages: true, until_date: house.clock.nowMs() / 1000 + 3600 });
  assert.deepEqual(heard[0], { kind: 'membership', channelId: room.peerId, isIn: false });
  assert.deepEqual(await toldTo(house, budi, heard), ['updateChannel']);
  await sayIn(ana, room, 'akhirnya');
  await assert.rejects(missedIn(budi, room, pts), refusedAs('CHANNEL_PRIVATE'));
  await assert.rejects(historyOf(budi, room), refusedAs('CHANNEL_PRIVATE'));
  assert.equal((await cardOf(budi, room))._, 'channelForbidden');
  assert.ok(
    (await dialogsOf(budi)).dialogs.every(
      (one) => one._ !== 'dialog' || one.peer._ !== 'peerChannel' || one.peer.channel_id !== room.id,
    ),
  );
  await assert.rejects(invite(ana, room, [budi]), refusedAs('USER_KICKED'));
  assert.deepEqual(idsOf(await members(ana, room, { _: 'channelParticipantsKicked', q: '' })), sorted(budi));
  await assert.rejects(
    members(citra, room, { _: 'channelParticipantsKicked', q: '' }),
    refusedAs('CHAT_ADMIN_REQUIRED'),
  );
  house.clock.moveS(3700);
  await invite(ana, room, [budi]);
  assert.deepEqual(idsOf(await members(budi, room)), sorted(ana, budi, citra));
});

test('a restriction lasts until its date, and what is forbidden to all is allowed to admins', async () => {
  const room = await roomOf(ana, 'megagroup', [budi, citra]);
  await restrict(ana, room, budi, { send_plain: true, until_date: house.clock.nowMs() / 1000 + 600 });
  await assert.rejects(sayIn(budi, room, 'tidak'), refusedAs('CHAT_SEND_PLAIN_FORBIDDEN'));
  house.clock.moveS(601);
  await sayIn(budi, room, 'lagi');
  await ana.call<'messages.editChatDefaultBannedRights'>({
    _: 'messages.editChatDefaultBannedRights',
    peer: room.peer,
    banned_rights: { _: 'chatBannedRights', send_plain: true, until_date: 0 },
  });
  await assert.rejects(sayIn(budi, room, 'diam'), refusedAs('CHAT_SEND_PLAIN_FORBIDDEN'));
  await promote(ana, room, citra, { other: true });
  await sayIn(citra, room, 'admin boleh');
  assert.deepEqual(textsOf(await historyOf(budi, room)), ['admin boleh', 'lagi']);
});

test('slow mode makes members wait, one at a time, and no admin', async () => {
  const room = await roomOf(ana, 'megagroup', [budi]);
  const slow = { _: 'channels.toggleSlowMode', channel: room.input, seconds: 30 } as const;
  await assert.rejects(ana.call<'channels.toggleSlowMode'>({ ...slow, seconds: 31 }), refusedAs('SECONDS_INVALID'));
  await ana.call<'channels.toggleSlowMode'>(slow);
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((text) => sayIn(budi, room, text)));
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1);
  for (const one of outcomes) {
    if (one.status === 'rejected') assert.ok(refusedAs('SLOWMODE_WAIT_30')(one.reason));
  }
  const { slowmode_seconds, slowmode_next_send_date } = await fullOf(budi, room);
  assert.deepEqual([slowmode_seconds, slowmode_next_send_date], [30, Math.floor(house.clock.nowMs() / 1000) + 30]);
  await sayIn(ana, room, 'satu');
  await sayIn(ana, room, 'dua');
  const many = { _: 'messages.forwardMessages', from_peer: room.peer, to_peer: room.peer } as const;
  await assert.rejects(
    budi.call<'messages.forwardMessages'>({ ...many, id: [1, 2], random_id: [5n, 6n] }),
    refusedAs('SLOWMODE_MULTI_MSGS_DISABLED'),
  );
  house.clock.moveS(30);
  await sayIn(budi, room, 'lagi');
});

test('newcomers do not see what was said before they came, where that is hidden', async () => {
  const room = await roomOf(ana, 'megagroup', [budi]);
  await sayIn(ana, room, 'dulu');
  await ana.call<'channels.togglePreHistoryHidden'>({
    _: 'channels.togglePreHistoryHidden',
    channel: room.input,
    enabled: true,
  });
  await invite(ana, room, [citra]);
  await sayIn(ana, room, 'sekarang');
  assert.deepEqual(textsOf(await historyOf(citra, room)), ['sekarang']);
  assert.deepEqual(textsOf(await historyOf(ana, room)), ['sekarang', 'dulu']);
  const { hidden_prehistory, available_min_id } = await fullOf(citra, room);
  assert.equal(hidden_prehistory, true);
  assert.ok((available_min_id ?? 0) > 0);
});

test('what one deletes for oneself is gone for oneself only; what an admin deletes for all is gone for all', async () => {
  const room = await roomOf(ana, 'megagroup', [budi]);
  await sayIn(ana, room, 'lama');
  const heard = house.hear(budi.id);
  await budi.call<'channels.deleteHistory'>({ _: 'channels.deleteHistory', channel: room.input, max_id: 0 });
  assert.deepEqual(await toldTo(house, budi, heard), ['updateChannelAvailableMessages']);
  await sayIn(ana, room, 'baru');
  assert.deepEqual(textsOf(await historyOf(budi, room)), ['baru']);
  assert.deepEqual(textsOf(await historyOf(ana, room)), ['baru', 'lama']);
  const all = { _: 'channels.deleteHistory', for_everyone: true, channel: room.input, max_id: 0 } as const;
  await assert.rejects(budi.call<'channels.deleteHistory'>(all), refusedAs('CHAT_ADMIN_REQUIRED'));
  await ana.call<'channels.deleteHistory'>(all);
  assert.deepEqual(await historyOf(ana, room), []);
});

test('all that someone wrote is deleted at once', async () => {
  const room = await roomOf(ana, 'megagroup', [budi, citra]);
  for (const text of ['beli', 'beli!', 'beli!!']) await sayIn(budi, room, text);
  await sayIn(citra, room, 'siapa itu');
  const clear = { _: 'channels.deleteParticipantHistory', channel: room.input, participant: peerOf(budi) } as const;
  await assert.rejects(citra.call<'channels.deleteParticipantHistory'>(clear), refusedAs('CHAT_ADMIN_REQUIRED'));
  await ana.call<'channels.deleteParticipantHistory'>(clear);
  assert.deepEqual(textsOf(await historyOf(citra, room)), ['siapa itu']);
});

test('a channel that was deleted is gone for all, and its name is free', async () => {
  const room = await roomOf(ana, 'broadcast', [budi]);
  const name = { _: 'channels.updateUsername', channel: room.input, username: 'kabar_bubar' } as const;
  await ana.call<'channels.updateUsername'>(name);
  const heard = house.hear(boxOf(room));
  await assert.rejects(
    budi.call<'channels.deleteChannel'>({ _: 'channels.deleteChannel', channel: room.input }),
    refusedAs('CHAT_ADMIN_REQUIRED'),
  );
  await ana.call<'channels.deleteChannel'>({ _: 'channels.deleteChannel', channel: room.input });
  assert.deepEqual(
    heard.map(({ kind }) => kind),
    ['state'],
  );
  assert.equal((await cardOf(budi, room))._, 'channelForbidden');
  await assert.rejects(historyOf(budi, room), refusedAs('CHANNEL_PRIVATE'));
  const other = await makeChannel(budi, 'Baru', 'broadcast');
  await budi.call<'channels.updateUsername'>({ ...name, channel: other.input });
});

test('a basic group becomes a supergroup with all who are in it, its admins and its links', async () => {
  const { makeGroup } = await import('./chats.ts');
  const group = await makeGroup(ana, 'Tumbuh', [budi, citra]);
  await ana.call<'messages.editChatAdmin'>({
    _: 'messages.editChatAdmin',
    chat_id: group.id,
    user_id: inputOf(budi),
    is_admin: true,
  });
  await sayIn(citra, group, 'sebelum');
  const heard = house.hear(citra.id);
  const migrate = { _: 'messages.migrateChat', chat_id: group.id } as const;
  await assert.rejects(budi.call<'messages.migrateChat'>(migrate), refusedAs('CHAT_ADMIN_REQUIRED'));
  const updates = await ana.call<'messages.migrateChat'>(migrate);
  assert.ok(updates._ === 'updates');
  const made = updates.chats.find((chat) => chat._ === 'channel');
  assert.ok(made?._ === 'channel');
  const input = { _: 'inputChannel', channel_id: made.id, access_hash: made.access_hash ?? 0n } as const;
  const room = {
    id: made.id,
    peer: { ...input, _: 'inputPeerChannel' } as const,
    input,
    peerId: peerOfChannel(made.id as ChannelId),
  };
  assert.ok((await toldTo(house, citra, heard)).includes('updateChannel'));
  assert.deepEqual(idsOf(await members(citra, room)), sorted(ana, budi, citra));
  const admins = await members(citra, room, { _: 'channelParticipantsAdmins' });
  assert.deepEqual(idsOf(admins), sorted(ana, budi));
  assert.deepEqual(actionsOf(await historyOf(citra, room)), ['messageActionChannelMigrateFrom']);
  assert.equal(actionsOf(await historyOf(citra, group))[0], 'messageActionChatMigrateTo');
  const full = await fullOf(citra, room);
  assert.equal(full.migrated_from_chat_id, BigInt(group.id));
  assert.ok((full.migrated_from_max_id ?? 0) > 0);
  const { chats } = await citra.call<'messages.getChats'>({ _: 'messages.getChats', id: [group.id] });
  const [old] = chats;
  assert.ok(old?._ === 'chat');
  assert.deepEqual([old.deactivated, old.migrated_to], [true, input]);
  await assert.rejects(sayIn(budi, group, 'sudah pindah'), refusedAs('CHAT_WRITE_FORBIDDEN'));
  await sayIn(budi, room, 'sesudah');
});

test('whoever is not in a chat, or only in it, changes nothing of it', async () => {
  const room = await roomOf(ana, 'broadcast', [budi]);
  const refusals: [Person, (person: Person) => Promise<unknown>, string][] = [
    [
      budi,
      (by) => by.call<'channels.editTitle'>({ _: 'channels.editTitle', channel: room.input, title: 'x' }),
      'CHAT_ADMIN_REQUIRED',
    ],
    [
      dewi,
      (by) => by.call<'channels.editTitle'>({ _: 'channels.editTitle', channel: room.input, title: 'x' }),
      'CHANNEL_PRIVATE',
    ],
    [budi, (by) => members(by, room), 'CHAT_ADMIN_REQUIRED'],
    [budi, (by) => sayIn(by, room, 'x'), 'CHAT_ADMIN_REQUIRED'],
    [budi, (by) => restrict(by, room, ana, { view_messages: true }), 'CHAT_ADMIN_REQUIRED'],
    [dewi, (by) => fullOf(by, room), 'CHANNEL_PRIVATE'],
    [
      budi,
      (by) =>
        by.call<'channels.getAdminLog'>({
          _: 'channels.getAdminLog',
          channel: room.input,
          q: '',
          max_id: 0n,
          min_id: 0n,
          limit: 1,
        }),
      'CHAT_ADMIN_REQUIRED',
    ],
    [
      budi,
      (by) =>
        by.call<'channels.toggleSignatures'>({
          _: 'channels.toggleSignatures',
          channel: room.input,
          signatures_enabled: true,
        }),
      'CHAT_ADMIN_REQUIRED',
    ],
    [
      budi,
      (by) => by.call<'messages.editChatAbout'>({ _: 'messages.editChatAbout', peer: room.peer, about: 'x' }),
      'CHAT_ADMIN_REQUIRED',
    ],
  ];
  for (const [person, attempt, name] of refusals) await assert.rejects(attempt(person), refusedAs(name));
});
