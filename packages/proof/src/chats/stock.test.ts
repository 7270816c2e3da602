import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Chat } from '@mtcute/core';
import { Long } from '@mtcute/core';
import { StockDevice } from '../dialogs/stock-device.ts';
import { jpeg } from '../files/pictures.ts';
import { ServerProcess } from '../harness/server-process.ts';

let server: ServerProcess;
let ana: StockDevice;
let tablet: StockDevice;
let budi: StockDevice;
let citra: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  ana = await StockDevice.enter(server, 'Ana');
  tablet = await StockDevice.enter(server, 'Ana', ana.phone);
  budi = await StockDevice.enter(server, 'Budi');
  citra = await StockDevice.enter(server, 'Citra');
  await ana.meet(budi);
  await ana.meet(citra);
  await budi.meet(citra);
});
after(async () => {
  for (const device of [ana, tablet, budi, citra]) await device.leave();
  await server.dispose();
});

/** A supergroup that the others know of, since they are in it. */
async function supergroup(title: string, ...others: StockDevice[]): Promise<Chat> {
  const chat = await ana.client.createSupergroup({ title });
  const users = others.map(({ userId }) => userId);
  if (users.length > 0) await ana.client.addChatMembers(chat.id, users, {});
  for (const other of others) await other.sees('updateChannel', ({ channelId }) => channelId === bare(chat));
  for (const other of others) for await (const _ of other.client.iterDialogs({ limit: 20 })) continue;
  return chat;
}

const bare = ({ id }: Chat): number => -id - 1_000_000_000_000;

test('a supergroup made by one device is on the other, and its members see each other with their titles', async () => {
  const chat = await supergroup('Arisan', budi, citra);
  await ana.client.editAdminRights({
    chatId: chat.id,
    userId: budi.userId,
    rights: { pinMessages: true, banUsers: true, inviteUsers: true },
    rank: 'Bendahara',
  });
  const members = await citra.client.getChatMembers(chat.id);
  assert.deepEqual(
    members.map(({ user, status }) => [user.id, status]).toSorted((one, two) => Number(one[0]) - Number(two[0])),
    [
      [ana.userId, 'creator'],
      [budi.userId, 'admin'],
      [citra.userId, 'member'],
    ],
  );
  const admins = await tablet.client.getChatMembers(chat.id, { type: 'admins' });
  assert.equal(admins.find(({ user }) => user.id === budi.userId)?.title, 'Bendahara');
  const found = await budi.client.getChatMembers(chat.id, { type: 'all', query: 'citra' });
  assert.deepEqual(
    found.map(({ user }) => user.id),
    [citra.userId],
  );
});

test('what an admin changes is seen by members through the full chat, and stands in the log', async () => {
  const chat = await supergroup('Lama', budi);
  await ana.client.setChatTitle(chat.id, 'Baru');
  await ana.client.setChatDescription(chat.id, 'Segala hal');
  await ana.client.setSlowMode(chat.id, 30);
  await ana.client.setChatDefaultPermissions(chat.id, { sendPolls: true });
  await ana.client.toggleContentProtection(chat.id, true);
  const full = await budi.client.getFullChat(chat.id);
  assert.deepEqual([full.title, full.bio, full.slowmodeSeconds], ['Baru', 'Segala hal', 30]);
  assert.equal(full.hasContentProtection, true);
  await budi.client.sendText(chat.id, 'satu');
  await assert.rejects(
    budi.client.call(
      {
        _: 'messages.sendMessage',
        peer: await budi.client.resolvePeer(chat.id),
        message: 'dua',
        randomId: Long.fromNumber(42),
      },
      { floodSleepThreshold: 0 },
    ),
    /SLOWMODE_WAIT/u,
  );
  const events = await tablet.client.getChatEventLog(chat.id);
  const kinds = events.map(({ action }) => action?.type);
  assert.deepEqual(kinds.slice(0, 5), [
    'no_forwards_toggled',
    'def_perms_changed',
    'slow_mode_changed',
    'description_changed',
    'title_changed',
  ]);
});

test('a member is banned, is on that list, hears nothing more, and comes back after it', async () => {
  const chat = await supergroup('Ketat', budi, citra);
  await ana.client.banChatMember({ chatId: chat.id, participantId: citra.userId });
  await citra.sees('updateChannel', ({ channelId }) => channelId === bare(chat));
  const banned = await ana.client.getChatMembers(chat.id, { type: 'banned' });
  assert.deepEqual(
    banned.map(({ user }) => user.id),
    [citra.userId],
  );
  citra.forget();
  await ana.client.sendText(chat.id, 'tanpa Citra');
  await budi.sees(
    'updateNewChannelMessage',
    ({ message }) => message._ === 'message' && message.message === 'tanpa Citra',
  );
  assert.deepEqual(citra.came('updateNewChannelMessage'), []);
  await assert.rejects(citra.client.getHistory(chat.id), /CHANNEL_PRIVATE/u);
  await ana.client.unbanChatMember({ chatId: chat.id, participantId: citra.userId });
  await ana.client.addChatMembers(chat.id, citra.userId, {});
  const members = await budi.client.getChatMembers(chat.id);
  assert.ok(members.some(({ user }) => user.id === citra.userId));
});

test('links are made, shown, used, asked for and revoked', async () => {
  const chat = await ana.client.createSupergroup({ title: 'Pintu' });
  const link = await ana.client.createInviteLink(chat.id, { usageLimit: 5 });
  const hash = link.link.slice(link.link.indexOf('+') + 1);
  const preview = await budi.client.call({ _: 'messages.checkChatInvite', hash });
  assert.equal(preview._ === 'chatInvite' ? preview.title : '', 'Pintu');
  await budi.client.call({ _: 'messages.importChatInvite', hash });
  const came = await tablet.client.getInviteLinkMembers(chat.id, { link: link.link });
  assert.deepEqual(
    came.map(({ user }) => user.id),
    [budi.userId],
  );
  const asking = await ana.client.createInviteLink(chat.id, { withApproval: true });
  const askingHash = asking.link.slice(asking.link.indexOf('+') + 1);
  await assert.rejects(citra.client.call({ _: 'messages.importChatInvite', hash: askingHash }), /INVITE_REQUEST_SENT/u);
  const told = await tablet.sees('updatePendingJoinRequests');
  assert.deepEqual([told.requestsPending, told.recentRequesters], [1, [citra.userId]]);
  await tablet.client.hideJoinRequest({ chatId: chat.id, user: citra.userId, action: 'approve' });
  await citra.sees('updateChannel', ({ channelId }) => channelId === bare(chat));
  assert.equal((await ana.client.getChatMembers(chat.id)).length, 3);
  const revoked = await ana.client.revokeInviteLink(chat.id, link);
  assert.equal(revoked.isRevoked, true);
  const links = await tablet.client.getInviteLinks(chat.id, { revoked: true });
  assert.deepEqual(
    links.map((one) => one.link),
    [link.link],
  );
});

test('a public channel is found by its name, joined, left, and its post edited', async () => {
  const chat = await ana.client.createChannel({ title: 'Warta', description: 'kabar' });
  await ana.client.setChatUsername(chat.id, 'warta_stok');
  const found = await citra.client.getChat('warta_stok');
  assert.deepEqual([found.id, found.title, found.chatType], [chat.id, 'Warta', 'channel']);
  const post = await ana.client.sendText(chat.id, 'kabar pertama');
  await citra.client.joinChat('warta_stok');
  const [seen] = await citra.client.getHistory(chat.id, { limit: 1 });
  assert.equal(seen?.text, 'kabar pertama');
  await ana.client.editMessage({ chatId: chat.id, message: post.id, text: 'kabar kedua' });
  await citra.sees('updateEditChannelMessage');
  await citra.client.leaveChat(chat.id);
  citra.forget();
  await ana.client.sendText(chat.id, 'untuk yang tinggal');
  await tablet.sees(
    'updateNewChannelMessage',
    ({ message }) => message._ === 'message' && message.message === 'untuk yang tinggal',
  );
  assert.deepEqual(citra.came('updateNewChannelMessage'), []);
  await ana.client.deleteChannel(chat.id);
  await assert.rejects(
    citra.client.call({ _: 'contacts.resolveUsername', username: 'warta_stok' }),
    /USERNAME_NOT_OCCUPIED/u,
  );
});

test('a basic group grows into a supergroup, and whoever was away finds it there', async () => {
  const group = await ana.client.createGroup({ title: 'Kecil', users: [budi.userId, citra.userId] });
  await citra.sees('updateNewMessage');
  await citra.goAway();
  const chatId = -group.chat.id;
  await ana.client.call({ _: 'messages.editChatTitle', chatId, title: 'Tumbuh' });
  const updates = await ana.client.call({ _: 'messages.migrateChat', chatId });
  assert.ok(updates._ === 'updates');
  const made = updates.chats.find((chat) => chat._ === 'channel');
  assert.ok(made?._ === 'channel');
  await citra.comeBack();
  await citra.sees(
    'updateNewMessage',
    ({ message }) => message._ === 'messageService' && message.action._ === 'messageActionChatMigrateTo',
  );
  const titles: string[] = [];
  for await (const dialog of citra.client.iterDialogs({ limit: 20 })) titles.push(dialog.peer.displayName);
  assert.ok(titles.includes('Tumbuh'));
  assert.equal((await budi.client.getChatMembers(-1_000_000_000_000 - made.id)).length, 3);
});

test('a photo of a group is shown to its members, downloaded by them, and taken away again', async () => {
  const chat = await supergroup('Foto', budi);
  await ana.client.setChatPhoto({ chatId: chat.id, type: 'photo', media: await jpeg(400, 400) });
  const full = await budi.client.getFullChat(chat.id);
  assert.ok(full.fullPhoto !== null);
  const bytes = await budi.client.downloadAsBuffer(full.fullPhoto);
  assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xd8]);
  const seen = await budi.client.getChat(chat.id);
  assert.ok(seen.photo !== null);
  assert.ok((await budi.client.downloadAsBuffer(seen.photo.big)).length > 0);
  const [event] = await tablet.client.getChatEventLog(chat.id, { limit: 1 });
  assert.equal(event?.action?.type, 'photo_changed');
  await ana.client.deleteChatPhoto(chat.id);
  assert.equal((await budi.client.getChat(chat.id)).photo, null);
});

test('channels that the followers of one follow as well are named to whoever follows it', async () => {
  const one = await ana.client.createChannel({ title: 'Satu' });
  const two = await ana.client.createChannel({ title: 'Dua' });
  await ana.client.setChatUsername(one.id, 'serupa_satu');
  await ana.client.setChatUsername(two.id, 'serupa_dua');
  for (const name of ['serupa_satu', 'serupa_dua']) await budi.client.joinChat(name);
  await citra.client.joinChat('serupa_satu');
  const similar = await citra.client.getSimilarChannels('serupa_satu');
  assert.deepEqual(
    similar.map(({ id }) => id),
    [two.id],
  );
});

test('groups that two people share are counted in the full info of the other and listed', async () => {
  const chat = await supergroup('Bersama', budi);
  const { commonChatsCount } = await ana.client.getFullUser(budi.userId);
  const common = await ana.client.getCommonChats(budi.userId);
  assert.equal(commonChatsCount, common.length);
  assert.ok(common.some(({ id }) => id === chat.id));
});

test('what someone wrote is reported by an admin of the group, and by no other', async () => {
  const chat = await supergroup('Lapor', budi, citra);
  const message = await citra.client.sendText(chat.id, 'beli sekarang');
  const report = async (by: StockDevice) => {
    const peer = await by.client.resolvePeer(chat.id);
    assert.ok(peer._ === 'inputPeerChannel');
    const channel = { _: 'inputChannel', channelId: peer.channelId, accessHash: peer.accessHash } as const;
    const participant = await by.client.resolvePeer(citra.userId);
    return await by.client.call({ _: 'channels.reportSpam', channel, participant, id: [message.id] });
  };
  await assert.rejects(report(budi), /CHAT_ADMIN_REQUIRED/u);
  assert.equal(await report(ana), true);
});
