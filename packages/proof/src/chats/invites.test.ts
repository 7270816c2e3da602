import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Params, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { missed, ptsOf, pushed, refusedAs } from '../messages/talk.ts';
import { historyOf, makeChannel, makeGroup, type Room } from './chats.ts';
import { actionsOf, fullOf, idsOf, members, promote, roomOf, sorted } from './rooms.ts';

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

async function link(
  by: Person,
  { peer }: Pick<Room, 'peer'>,
  terms: Partial<Params<'messages.exportChatInvite'>> = {},
): Promise<TlOf<'chatInviteExported'>> {
  const made = await by.call<'messages.exportChatInvite'>({ _: 'messages.exportChatInvite', peer, ...terms });
  assert.ok(made._ === 'chatInviteExported');
  return made;
}

const hashOf = (address: string): string => address.slice(address.indexOf('+') + 1);
const join = (person: Person, address: string) =>
  person.call<'messages.importChatInvite'>({ _: 'messages.importChatInvite', hash: hashOf(address) });
const check = (person: Person, address: string) =>
  person.call<'messages.checkChatInvite'>({ _: 'messages.checkChatInvite', hash: hashOf(address) });

const linksOf = (by: Person, { peer }: Room, revoked = false, more: object = {}) =>
  by.call<'messages.getExportedChatInvites'>({
    _: 'messages.getExportedChatInvites',
    peer,
    admin_id: inputOf(by),
    revoked,
    limit: 100,
    ...more,
  });

test('a link shows what it leads into and lets people in, counted and told', async () => {
  const room = await makeChannel(ana, 'Terbuka', 'megagroup');
  const { link: address, permanent } = await link(ana, room);
  assert.ok(address.startsWith('http://127.0.0.1:8443/+') && permanent);
  const seen = await check(budi, address);
  assert.ok(seen._ === 'chatInvite');
  assert.deepEqual([seen.title, seen.megagroup, seen.participants_count], ['Terbuka', true, 1]);
  const joined = await join(budi, address);
  assert.equal(joined._, 'messages.chatInviteJoinResultOk');
  assert.equal((await check(budi, address))._, 'chatInviteAlready');
  await assert.rejects(join(budi, address), refusedAs('USER_ALREADY_PARTICIPANT'));
  assert.equal(actionsOf(await historyOf(ana, room))[0], 'messageActionChatJoinedByLink');
  const { invites, count } = await linksOf(ana, room);
  assert.deepEqual([count, invites[0]?._ === 'chatInviteExported' && invites[0].usage], [1, 1]);
  const who = await ana.call<'messages.getChatInviteImporters'>({
    _: 'messages.getChatInviteImporters',
    peer: room.peer,
    link: address,
    offset_date: 0,
    offset_user: { _: 'inputUserEmpty' },
    limit: 10,
  });
  assert.deepEqual(
    who.importers.map(({ user_id }) => user_id),
    [budi.id],
  );
  await assert.rejects(link(budi, room), refusedAs('CHAT_ADMIN_REQUIRED'));
});

test('of twenty who open the last place of a link at once one comes in', async () => {
  const room = await makeChannel(ana, 'Sempit', 'megagroup');
  const { link: address } = await link(ana, room, { usage_limit: 1, title: 'satu' });
  const crowd = await Promise.all(Array.from({ length: 20 }, (_, n) => arrive(house, 100 + n)));
  const outcomes = await Promise.allSettled(crowd.map((person) => join(person, address)));
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1);
  for (const one of outcomes) {
    if (one.status === 'rejected') assert.ok(refusedAs('INVITE_HASH_EXPIRED')(one.reason));
  }
  assert.equal((await members(ana, room)).count, 2);
  await assert.rejects(check(dewi, address), refusedAs('INVITE_HASH_EXPIRED'));
});

test('a link ends at its date, and one that is revoked lets nobody in', async () => {
  const group = await makeGroup(ana, 'Tautan', [citra]);
  const nowS = Math.floor(house.clock.nowMs() / 1000);
  await assert.rejects(link(ana, group, { expire_date: nowS }), refusedAs('EXPIRE_DATE_INVALID'));
  await assert.rejects(link(ana, group, { usage_limit: 3, request_needed: true }), refusedAs('USAGE_LIMIT_INVALID'));
  await assert.rejects(link(ana, group, { title: 'x'.repeat(33) }), refusedAs('INVITE_TITLE_TOO_LONG'));
  const short = await link(ana, group, { expire_date: nowS + 60 });
  house.clock.moveS(61);
  await assert.rejects(join(budi, short.link), refusedAs('INVITE_HASH_EXPIRED'));
  const own = await link(ana, group);
  const edit = { _: 'messages.editExportedChatInvite', peer: group.peer, link: own.link } as const;
  const replaced = await ana.call<'messages.editExportedChatInvite'>({ ...edit, revoked: true });
  assert.ok(replaced._ === 'messages.exportedChatInviteReplaced');
  assert.ok(replaced.new_invite._ === 'chatInviteExported' && replaced.invite._ === 'chatInviteExported');
  assert.deepEqual([replaced.invite.revoked, replaced.new_invite.permanent], [true, true]);
  await assert.rejects(join(budi, own.link), refusedAs('INVITE_HASH_EXPIRED'));
  await join(budi, replaced.new_invite.link);
  assert.equal(actionsOf(await historyOf(citra, group))[0], 'messageActionChatJoinedByLink');
  await assert.rejects(
    ana.call<'messages.editExportedChatInvite'>({ ...edit, title: 'lagi' }),
    refusedAs('INVITE_REVOKED'),
  );
  assert.equal((await linksOf(ana, group, true)).count, 1);
  await ana.call<'messages.deleteExportedChatInvite'>({
    _: 'messages.deleteExportedChatInvite',
    peer: group.peer,
    link: own.link,
  });
  assert.equal((await linksOf(ana, group, true)).count, 0);
});

test('a link is changed: its title, its date and how many it lets in', async () => {
  const room = await makeChannel(ana, 'Ubah', 'broadcast');
  const nowS = Math.floor(house.clock.nowMs() / 1000);
  const made = await link(ana, room, { title: 'lama', usage_limit: 5 });
  await ana.call<'messages.editExportedChatInvite'>({
    _: 'messages.editExportedChatInvite',
    peer: room.peer,
    link: made.link,
    title: 'baru',
    usage_limit: 7,
    expire_date: nowS + 500,
  });
  const { invite } = await ana.call<'messages.getExportedChatInvite'>({
    _: 'messages.getExportedChatInvite',
    peer: room.peer,
    link: made.link,
  });
  assert.ok(invite._ === 'chatInviteExported');
  assert.deepEqual([invite.title, invite.usage_limit, invite.expire_date], ['baru', 7, nowS + 500]);
  await join(budi, made.link);
  assert.deepEqual(actionsOf(await historyOf(ana, room)), ['messageActionChannelCreate'], 'a channel does not tell');
});

test('whoever asks to be let in waits for an admin, who is told and answers', async () => {
  const room = await roomOf(ana, 'megagroup', [citra]);
  await promote(ana, room, citra, { invite_users: true });
  const { link: address } = await link(ana, room, { request_needed: true });
  const since = await ptsOf(citra);
  const heard = house.hear(citra.id);
  await assert.rejects(join(budi, address), refusedAs('INVITE_REQUEST_SENT'));
  await assert.rejects(join(budi, address), refusedAs('INVITE_REQUEST_SENT'));
  await assert.rejects(join(dewi, address), refusedAs('INVITE_REQUEST_SENT'));
  const [told] = await pushed(house, citra, heard);
  assert.ok(told?._ === 'updates');
  const [update] = told.updates;
  assert.ok(update?._ === 'updatePendingJoinRequests');
  assert.ok(update.recent_requesters.includes(budi.id));
  const difference = await missed(citra, since);
  assert.ok(difference._ === 'updates.difference');
  assert.ok(difference.other_updates.some(({ _ }) => _ === 'updatePendingJoinRequests'));
  assert.equal((await fullOf(citra, room)).requests_pending, 2);
  assert.deepEqual(idsOf(await members(ana, room)), sorted(ana, citra));
  const waiting = {
    _: 'messages.getChatInviteImporters',
    requested: true,
    peer: room.peer,
    offset_date: 0,
    offset_user: { _: 'inputUserEmpty' },
    limit: 10,
  } as const;
  const { importers, count } = await citra.call<'messages.getChatInviteImporters'>(waiting);
  assert.deepEqual([count, importers.every(({ requested }) => requested)], [2, true]);
  const answer = { _: 'messages.hideChatJoinRequest', peer: room.peer, user_id: inputOf(budi) } as const;
  await assert.rejects(budi.call<'messages.hideChatJoinRequest'>(answer), refusedAs('CHANNEL_PRIVATE'));
  await citra.call<'messages.hideChatJoinRequest'>({ ...answer, approved: true });
  await assert.rejects(
    citra.call<'messages.hideChatJoinRequest'>({ ...answer, approved: true }),
    refusedAs('HIDE_REQUESTER_MISSING'),
  );
  assert.deepEqual(idsOf(await members(budi, room)), sorted(ana, budi, citra));
  await ana.call<'messages.hideAllChatJoinRequests'>({ _: 'messages.hideAllChatJoinRequests', peer: room.peer });
  assert.equal((await fullOf(citra, room)).requests_pending, undefined);
  assert.deepEqual(idsOf(await members(budi, room)), sorted(ana, budi, citra), 'who was turned away is not in');
});

test('a public group may want to be asked, and all who ask are let in at once', async () => {
  const room = await makeChannel(ana, 'Tanya', 'megagroup');
  const request = { _: 'channels.toggleJoinRequest', channel: room.input, enabled: true } as const;
  await assert.rejects(ana.call<'channels.toggleJoinRequest'>(request), refusedAs('CHAT_PUBLIC_REQUIRED'));
  await ana.call<'channels.updateUsername'>({
    _: 'channels.updateUsername',
    channel: room.input,
    username: 'tanya_dulu',
  });
  await ana.call<'channels.toggleJoinRequest'>(request);
  for (const person of [budi, citra, dewi]) {
    await assert.rejects(
      person.call<'channels.joinChannel'>({ _: 'channels.joinChannel', channel: room.input }),
      refusedAs('INVITE_REQUEST_SENT'),
    );
  }
  await ana.call<'messages.hideAllChatJoinRequests'>({
    _: 'messages.hideAllChatJoinRequests',
    approved: true,
    peer: room.peer,
  });
  assert.deepEqual(idsOf(await members(budi, room)), sorted(ana, budi, citra, dewi));
  assert.deepEqual(actionsOf(await historyOf(budi, room)).slice(0, 3), [
    'messageActionChatJoinedByRequest',
    'messageActionChatJoinedByRequest',
    'messageActionChatJoinedByRequest',
  ]);
});

test('the creator sees which admins have links, and looks after theirs', async () => {
  const room = await roomOf(ana, 'megagroup', [budi]);
  await promote(ana, room, budi, { invite_users: true });
  const his = await link(budi, room, { title: 'dari Budi' });
  const admins = { _: 'messages.getAdminsWithInvites', peer: room.peer } as const;
  await assert.rejects(budi.call<'messages.getAdminsWithInvites'>(admins), refusedAs('CHAT_ADMIN_REQUIRED'));
  const { admins: counted } = await ana.call<'messages.getAdminsWithInvites'>(admins);
  assert.deepEqual(counted, [
    { _: 'chatAdminWithInvites', admin_id: budi.id, invites_count: 1, revoked_invites_count: 0 },
  ]);
  await ana.call<'messages.editExportedChatInvite'>({
    _: 'messages.editExportedChatInvite',
    peer: room.peer,
    link: his.link,
    revoked: true,
  });
  await ana.call<'messages.deleteRevokedExportedChatInvites'>({
    _: 'messages.deleteRevokedExportedChatInvites',
    peer: room.peer,
    admin_id: inputOf(budi),
  });
  assert.deepEqual((await ana.call<'messages.getAdminsWithInvites'>(admins)).admins, []);
  await assert.rejects(check(dewi, his.link), refusedAs('INVITE_HASH_EXPIRED'));
});

test('nobody is in more groups than one person can be', async () => {
  const limits = house.services.messages.chatLimits as { chatsOfUserMax: number };
  const usual = limits.chatsOfUserMax;
  const lonely = await arrive(house, 9, 'Sendiri');
  const room = await makeChannel(ana, 'Satu lagi', 'megagroup');
  const { link: address } = await link(ana, room);
  limits.chatsOfUserMax = 0;
  try {
    await assert.rejects(join(lonely, address), refusedAs('CHANNELS_TOO_MUCH'));
  } finally {
    limits.chatsOfUserMax = usual;
  }
  await join(lonely, address);
});
