import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Long } from '@mtcute/core';
import { StockDevice } from '../dialogs/stock-device.ts';
import { ServerProcess } from '../harness/server-process.ts';

let server: ServerProcess;
let ayu: StockDevice;
let tablet: StockDevice;
let budi: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  ayu = await StockDevice.enter(server, 'Ayu');
  tablet = await StockDevice.enter(server, 'Ayu', ayu.phone);
  budi = await StockDevice.enter(server, 'Budi');
  await ayu.meet(budi);
  await tablet.client.importContacts([{ phone: budi.phone, firstName: 'Teman', lastName: '' }]);
});
after(async () => {
  for (const device of [ayu, tablet, budi]) await device.leave();
  await server.dispose();
});

/** Comes into a chat by its link, in the only form that this client takes for one. */
const join = ({ client }: StockDevice, link: string) =>
  client.joinChat(`https://t.me/+${link.slice(link.lastIndexOf('+') + 1)}`);

/** Ayu writes to Budi, who gets it. */
async function written(text: string): Promise<{ readonly mine: number; readonly theirs: number }> {
  const sent = await ayu.client.sendText(budi.userId, text);
  const { message } = await budi.sees(
    'updateNewMessage',
    (one) => one.message._ === 'message' && one.message.message === text,
  );
  return { mine: sent.id, theirs: message.id };
}

test('a reaction reaches both devices of the author, is read on one and seen as read on the other', async () => {
  const { mine, theirs } = await written('kabar baik');
  await budi.client.sendReaction({ chatId: ayu.userId, message: theirs, emoji: '🔥' });
  for (const device of [ayu, tablet]) {
    const { reactions } = await device.sees('updateMessageReactions', (update) => update.msgId === mine);
    assert.deepEqual(
      reactions.results.map(({ count }) => count),
      [1],
    );
    assert.equal(reactions.recentReactions?.[0]?.unread, true);
  }
  const [message] = await ayu.client.getMessages(budi.userId, [mine]);
  assert.deepEqual(
    message?.reactions?.reactions.map(({ emoji, count }) => [emoji, count]),
    [['🔥', 1]],
  );
  const users = await ayu.client.getReactionUsers({ chatId: budi.userId, message: mine });
  assert.deepEqual(
    users.map(({ peer, emoji }) => [peer.id, emoji]),
    [[budi.userId, '🔥']],
  );
  const dialogs = await ayu.client.getPeerDialogs([budi.userId]);
  assert.equal(dialogs[0]?.raw.unreadReactionsCount, 1);
  await ayu.client.readReactions(budi.userId);
  await tablet.sees('updateReadMessagesContents', (update) => update.messages.includes(mine));
  const [read] = await tablet.client.getPeerDialogs([budi.userId]);
  assert.equal(read?.raw.unreadReactionsCount, 0);
});

test('a device that was away learns of reactions and pins from the difference', async () => {
  const { mine, theirs } = await written('nanti dibaca');
  await tablet.sees('updateNewMessage', (update) => update.message.id === mine);
  await tablet.goAway();
  await budi.client.sendReaction({ chatId: ayu.userId, message: theirs, emoji: '👍' });
  await budi.client.pinMessage({ chatId: ayu.userId, message: theirs, bothSides: true, notify: true });
  await tablet.comeBack();
  const { message } = await tablet.sees('updateEditMessage', (update) => update.message.id === mine);
  assert.ok(message._ === 'message');
  assert.equal(message.reactions?.results[0]?.count, 1);
  const pinned = await tablet.sees('updatePinnedMessages', (update) => update.messages.includes(mine));
  assert.equal(pinned.pinned, true);
  const user = await tablet.client.resolveUser(budi.userId);
  const { fullUser } = await tablet.client.call({ _: 'users.getFullUser', id: user });
  assert.equal(fullUser.pinnedMsgId, mine);
  const found = await tablet.client.searchMessages({
    chatId: budi.userId,
    filter: { _: 'inputMessagesFilterPinned' },
  });
  assert.deepEqual(
    found.map(({ id }) => id),
    [mine],
  );
  await ayu.client.unpinMessage({ chatId: budi.userId, message: mine });
  await budi.sees('updatePinnedMessages', (update) => update.messages.includes(theirs) && update.pinned !== true);
});

test('a post has comments, views and forwards, as its reader sees them', async () => {
  const channel = await ayu.client.createChannel({ title: 'Warta', description: '' });
  const group = await ayu.client.createSupergroup({ title: 'Warta: komentar' });
  await ayu.client.call({
    _: 'channels.setDiscussionGroup',
    broadcast: await ayu.client.resolveChannel(channel),
    group: await ayu.client.resolveChannel(group),
  });
  const link = await ayu.client.createInviteLink(channel.id);
  budi.forget();
  await join(budi, link.link);
  const post = await ayu.client.sendText(channel.id, 'edisi pertama');
  const { message: arrived } = await budi.sees(
    'updateNewChannelMessage',
    (update) => update.message._ === 'message' && update.message.message === 'edisi pertama',
  );
  assert.equal(arrived.id, post.id);
  const top = await ayu.client.getDiscussionMessage({ chatId: channel.id, message: post.id });
  assert.equal(top?.chat.id, group.id);
  const full = await ayu.client.getMessages(channel.id, [post.id]);
  assert.ok(full[0]);
  const comment = await ayu.client.commentText(full[0], 'komentar pertama');
  const replies = await budi.client.call({
    _: 'messages.getReplies',
    peer: await budi.client.resolvePeer(channel.id),
    msgId: post.id,
    offsetId: 0,
    offsetDate: 0,
    addOffset: 0,
    limit: 10,
    maxId: 0,
    minId: 0,
    hash: Long.ZERO,
  });
  assert.ok(replies._ === 'messages.channelMessages');
  assert.deepEqual(
    replies.messages.map(({ id }) => id),
    [comment.id],
  );
  await budi.client.forwardMessagesById({ fromChatId: channel.id, messages: [post.id], toChatId: 'self' });
  const { views } = await budi.client.call({
    _: 'messages.getMessagesViews',
    peer: await budi.client.resolvePeer(channel.id),
    id: [post.id],
    increment: true,
  });
  assert.deepEqual([views[0]?.views, views[0]?.forwards, views[0]?.replies?.replies], [2, 1, 1]);
  await budi.client.sendReaction({ chatId: channel.id, message: post.id, emoji: '❤' });
  const told = await ayu.sees('updateMessageReactions', (update) => update.msgId === post.id);
  assert.equal(told.reactions.results[0]?.count, 1);
  const [seen] = await budi.client.getMessages(channel.id, [post.id]);
  assert.equal(seen?.reactions?.raw.results[0]?.chosenOrder, 0);
});

test('a mention in a supergroup stays until it is looked at, on all devices', async () => {
  const group = await ayu.client.createSupergroup({ title: 'Sebutan' });
  const link = await ayu.client.createInviteLink(group.id);
  await join(budi, link.link);
  const question = await ayu.client.sendText(group.id, 'ada yang tahu?');
  await budi.sees('updateNewChannelMessage', (update) => update.message.id === question.id);
  const answer = await budi.client.replyText(
    (await budi.client.getMessages(group.id, [question.id]))[0] ?? question,
    'saya',
  );
  await tablet.sees('updateNewChannelMessage', (update) => update.message.id === answer.id);
  const [dialog] = await tablet.client.getPeerDialogs([group.id]);
  assert.equal(dialog?.unreadMentionsCount, 1);
  await ayu.client.call({
    _: 'channels.readMessageContents',
    channel: await ayu.client.resolveChannel(group.id),
    id: [answer.id],
  });
  await tablet.sees('updateChannelReadMessagesContents', (update) => update.messages.includes(answer.id));
  const [read] = await tablet.client.getPeerDialogs([group.id]);
  assert.equal(read?.unreadMentionsCount, 0);
});
