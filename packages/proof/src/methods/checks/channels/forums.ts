import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newSupergroup, type Channel } from '../../run/chats.ts';
import type { Kit } from '../../run/kit.ts';
import { pick } from '../../run/leaves.ts';
import { say } from '../../run/say.ts';
import { randomId } from '../../run/unique.ts';
import type { Actor } from '../../run/actor.ts';

const page = { offsetDate: 0, offsetId: 0, offsetTopic: 0, limit: 20 } as const;
const whole = { offsetId: 0, offsetDate: 0, addOffset: 0, limit: 20, maxId: 0, minId: 0, hash: Long.ZERO } as const;
const titles = (answer: unknown) => pick(answer, 'forumTopic').map(({ title }) => title);
const pinned = (answer: unknown) =>
  pick(answer, 'forumTopic').flatMap(({ title, pinned: isPinned }) => (isPinned === true ? [title] : []));
const closed = (answer: unknown) => pick(answer, 'forumTopic').map((topic) => topic.closed === true);

/** A supergroup of topics. */
async function newForum(kit: Kit, owner: Actor, members: readonly Actor[]): Promise<Channel> {
  const group = await newSupergroup(kit, owner, members);
  await owner.call({ _: 'channels.toggleForum', channel: group.input, enabled: true, tabs: false });
  return group;
}

/** The id of the topic that an answer tells of. */
function madeTopic(answer: unknown): number {
  const [made] = pick(answer, 'messageService').filter(({ action }) => action._ === 'messageActionTopicCreate');
  if (made === undefined) throw new Error('no topic was made');
  return made.id;
}

const inTopic = (id: number) => ({ replyTo: { _: 'inputReplyToMessage', replyToMsgId: id } }) as const;

check('a group becomes a forum, with a topic for everything', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newForum(kit, ana, [budi]);
  const forum = (answer: unknown) => pick(answer, 'channel').map((channel) => channel.forum === true);
  const read = { _: 'channels.getChannels', id: [group.input] } as tl.channels.RawGetChannelsRequest;
  await budi.shows('channels.toggleForum', read, forum, [true]);
  const text = marker();
  await say(ana, group.peer, text);
  await budi.shows('messages.sendMessage', { _: 'messages.getForumTopics', peer: group.peer, ...page }, text);
});

check('topics are made, named, found, closed, pinned, ordered and deleted', async (kit) => {
  const { ana, budi, marker } = kit;
  const { peer } = await newForum(kit, ana, [budi]);
  const [one, other, name] = [marker(), marker(), marker()];
  const make = (title: string) =>
    ana.call({ _: 'messages.createForumTopic', peer, title, iconColor: 0x8eee98, randomId: randomId() });
  const list = { _: 'messages.getForumTopics', peer, ...page } as const;
  const [first, second] = [madeTopic(await make(one)), madeTopic(await make(other))];
  await budi.shows('messages.createForumTopic', list, (answer) => titles(answer).slice(0, 2), [other, one]);
  const text = marker();
  await say(budi, peer, text, inTopic(first));
  const byId = { _: 'messages.getForumTopicsByID', peer, topics: [first] } as tl.messages.RawGetForumTopicsByIDRequest;
  const unread = (answer: unknown) => pick(answer, 'forumTopic').map(({ unreadCount }) => unreadCount);
  await ana.shows('messages.sendMessage', byId, unread, [1]);
  await ana.shows('messages.sendMessage', list, (answer) => titles(answer)[0], one);
  const header = (answer: unknown) =>
    pick(answer, 'messageReplyHeader').map(({ forumTopic, replyToMsgId }) => [forumTopic, replyToMsgId]);
  const replies = { _: 'messages.getReplies', peer, msgId: first, ...whole } as const;
  await ana.shows('messages.sendMessage', replies, header, [[true, first]]);
  await ana.call({ _: 'messages.editForumTopic', peer, topicId: first, title: name, closed: true });
  await budi.shows('messages.editForumTopic', byId, titles, [name]);
  await budi.shows('messages.editForumTopic', byId, closed, [true]);
  const late = {
    _: 'messages.sendMessage',
    peer,
    message: marker(),
    randomId: randomId(),
    ...inTopic(second),
  } as const;
  await budi.call(late);
  await budi.refused({ ...late, randomId: randomId(), ...inTopic(first) }, 'TOPIC_CLOSED');
  for (const topicId of [first, second]) {
    await ana.call({ _: 'messages.updatePinnedForumTopic', peer, topicId, pinned: true });
  }
  await budi.shows('messages.updatePinnedForumTopic', list, pinned, [other, name]);
  await ana.call({ _: 'messages.reorderPinnedForumTopics', peer, force: true, order: [first, second] });
  await budi.shows('messages.reorderPinnedForumTopics', list, pinned, [name, other]);
  await ana.call({ _: 'messages.deleteTopicHistory', peer, topMsgId: first });
  const gone = (answer: unknown) => pick(answer, 'forumTopicDeleted').map(({ id }) => id);
  await budi.shows('messages.deleteTopicHistory', byId, gone, [first]);
});

check('clients of older layers have the same topics', async (kit) => {
  const { ana, budi, marker } = kit;
  const { input: channel } = await newForum(kit, ana, [budi]);
  const [one, other, name] = [marker(), marker(), marker()];
  const make = (title: string) =>
    ana.call({ _: 'channels.createForumTopic', channel, title, iconColor: 0x8eee98, randomId: randomId() });
  const list = { _: 'channels.getForumTopics', channel, ...page } as const;
  const [first, second] = [madeTopic(await make(one)), madeTopic(await make(other))];
  await budi.shows('channels.createForumTopic', list, (answer) => titles(answer).slice(0, 2), [other, one]);
  const byId = {
    _: 'channels.getForumTopicsByID',
    channel,
    topics: [first],
  } as tl.channels.RawGetForumTopicsByIDRequest;
  await ana.call({ _: 'channels.editForumTopic', channel, topicId: first, title: name });
  await budi.shows('channels.editForumTopic', byId, titles, [name]);
  await ana.call({ _: 'channels.updatePinnedForumTopic', channel, topicId: first, pinned: true });
  await budi.shows('channels.updatePinnedForumTopic', list, pinned, [name]);
  await ana.call({ _: 'channels.reorderPinnedForumTopics', channel, force: true, order: [second, first] });
  await budi.shows('channels.reorderPinnedForumTopics', list, pinned, [other, name]);
  await ana.call({ _: 'channels.deleteTopicHistory', channel, topMsgId: first });
  const gone = (answer: unknown) => pick(answer, 'forumTopicDeleted').map(({ id }) => id);
  await budi.shows('channels.deleteTopicHistory', byId, gone, [first]);
});
