import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { historyOf } from '../../run/requests.ts';
import { messageIn, say } from '../../run/say.ts';

const repliesTo = (peer: tl.TypeInputPeer, msgId: number): tl.messages.RawGetRepliesRequest => ({
  _: 'messages.getReplies',
  peer,
  msgId,
  offsetId: 0,
  offsetDate: 0,
  addOffset: 0,
  limit: 10,
  maxId: 0,
  minId: 0,
  hash: Long.ZERO,
});

check('comments on a post are found at the post, and read', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'channels.setDiscussionGroup', broadcast: channel.input, group: group.input });
  const [post, comment] = [marker(), marker()];
  const msgId = await say(ana, channel.peer, post);
  const discussion = { _: 'messages.getDiscussionMessage', peer: channel.peer, msgId } as const;
  await budi.shows('messages.sendMessage', discussion, post);
  const top = await messageIn(ana, group.peer, post);
  const commentId = await say(ana, group.peer, comment, {
    replyTo: { _: 'inputReplyToMessage', replyToMsgId: top.id },
  });
  await budi.shows('messages.sendMessage', repliesTo(channel.peer, msgId), comment);
  await budi.call({ _: 'messages.readDiscussion', peer: group.peer, msgId: top.id, readMaxId: commentId });
  const read = (answer: unknown) => pick(answer, 'messages.discussionMessage').map((one) => one.readInboxMaxId);
  await budi.other.shows('messages.readDiscussion', discussion, read, [commentId]);
});

check('how many have seen a post is counted', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const id = await say(ana, channel.peer, marker());
  const views = (answer: unknown) => pick(answer, 'message').map((message) => message.views ?? 0);
  const before = views(await ana.call(historyOf(channel.peer, 1)))[0] ?? 0;
  await budi.call({ _: 'messages.getMessagesViews', peer: channel.peer, id: [id], increment: true });
  await ana.shows('messages.getMessagesViews', historyOf(channel.peer, 1), views, [before + 1]);
});
