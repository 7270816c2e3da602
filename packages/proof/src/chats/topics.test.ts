import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { refusedAs } from '../messages/talk.ts';
import { sayIn, textsOf, type Room } from './chats.ts';
import { restrict, roomOf, toldTo } from './rooms.ts';

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

const general = 1;

const toggle = (by: Person, { input: channel }: Room, enabled = true) =>
  by.call<'channels.toggleForum'>({ _: 'channels.toggleForum', channel, enabled, tabs: false });

async function openForum(others: readonly Person[] = [budi]): Promise<Room> {
  const room = await roomOf(ana, 'megagroup', others);
  await toggle(ana, room);
  return room;
}

let lastRandomId = 9_000_000n;

async function makeTopic(by: Person, { peer }: Room, title: string): Promise<number> {
  const random_id = ++lastRandomId;
  const made = await by.call<'messages.createForumTopic'>({ _: 'messages.createForumTopic', peer, title, random_id });
  assert.ok(made._ === 'updates');
  const named = made.updates.find((update) => update._ === 'updateMessageID');
  assert.ok(named?._ === 'updateMessageID');
  return named.id;
}

async function topicsOf(viewer: Person, { peer }: Room, q?: string): Promise<TlOf<'forumTopic'>[]> {
  const { topics } = await viewer.call<'messages.getForumTopics'>({
    _: 'messages.getForumTopics',
    peer,
    ...(q !== undefined && { q }),
    offset_date: 0,
    offset_id: 0,
    offset_topic: 0,
    limit: 50,
  });
  return topics.filter((topic) => topic._ === 'forumTopic');
}

async function saidIn(viewer: Person, { peer }: Room, topic: number): Promise<string[]> {
  const page = await viewer.call<'messages.getReplies'>({
    _: 'messages.getReplies',
    peer,
    msg_id: topic,
    offset_id: 0,
    offset_date: 0,
    add_offset: 0,
    limit: 50,
    max_id: 0,
    min_id: 0,
    hash: 0n,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  return textsOf(page.messages);
}

const into = (topic: number) => ({ reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: topic } }) as const;
const edit = (by: Person, { peer }: Room, topic_id: number, change: Partial<TlOf<'messageActionTopicEdit'>>) => {
  const { title, closed, hidden } = change;
  const wish = { ...(title !== undefined && { title }), ...(closed !== undefined && { closed }) };
  return by.call<'messages.editForumTopic'>({
    _: 'messages.editForumTopic',
    peer,
    topic_id,
    ...wish,
    ...(hidden !== undefined && { hidden }),
  });
};

test('what a group said before is in the topic for everything when it becomes a forum, and what is deleted leaves it', async () => {
  const room = await roomOf(ana, 'megagroup', [budi]);
  const first = await sayIn(ana, room, 'Dulu');
  await toggle(ana, room);
  await sayIn(budi, room, 'Sekarang');
  await sayIn(budi, room, 'Jawaban', into(first));
  assert.deepEqual(await saidIn(budi, room, general), ['Jawaban', 'Sekarang', 'Dulu']);
  const [topic] = await topicsOf(ana, room);
  assert.deepEqual([topic?.id, topic?.title, topic?.unread_count], [general, 'General', 2]);
  await ana.call<'channels.deleteMessages'>({ _: 'channels.deleteMessages', channel: room.input, id: [first] });
  assert.deepEqual(await saidIn(budi, room, general), ['Jawaban', 'Sekarang']);
  await toggle(ana, room, false);
  await assert.rejects(topicsOf(ana, room), refusedAs('CHANNEL_FORUM_MISSING'));
});

test('an answer stays in the topic of what it answers, and is read there alone', async () => {
  const room = await openForum();
  const topic = await makeTopic(ana, room, 'Resep');
  const asked = await sayIn(budi, room, 'Garam?', into(topic));
  await sayIn(budi, room, 'Sedikit', into(asked));
  await sayIn(budi, room, 'Di luar');
  assert.deepEqual(await saidIn(ana, room, topic), ['Sedikit', 'Garam?']);
  assert.deepEqual(await saidIn(ana, room, general), ['Di luar']);
  const read = { _: 'messages.readDiscussion', peer: room.peer, msg_id: topic, read_max_id: asked } as const;
  await ana.call<'messages.readDiscussion'>(read);
  const mentions = (await topicsOf(ana, room)).map(({ unread_mentions_count }) => unread_mentions_count);
  assert.deepEqual(mentions, [0, 0]);
  const unread = (await topicsOf(ana, room)).map(({ title, unread_count }) => [title, unread_count]);
  assert.deepEqual(unread, [
    ['General', 1],
    ['Resep', 1],
  ]);
});

test('in a closed topic those who look after topics write, and whoever made it', async () => {
  const room = await openForum([budi, citra]);
  const topic = await makeTopic(budi, room, 'Pengumuman');
  await edit(ana, room, topic, { closed: true });
  await assert.rejects(sayIn(citra, room, 'Halo', into(topic)), refusedAs('TOPIC_CLOSED'));
  await sayIn(ana, room, 'Admin', into(topic));
  await sayIn(budi, room, 'Pembuat', into(topic));
  await assert.rejects(edit(citra, room, topic, { closed: false }), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(edit(budi, room, topic, { closed: true }), refusedAs('TOPIC_NOT_MODIFIED'));
  await assert.rejects(edit(ana, room, topic, { hidden: true }), refusedAs('TOPIC_ID_INVALID'));
  await edit(budi, room, topic, { closed: false });
  await sayIn(citra, room, 'Terbuka', into(topic));
  assert.deepEqual(await saidIn(citra, room, topic), ['Terbuka', 'Pembuat', 'Admin']);
});

test('topics are made by those who may, are found by their titles, and have a title', async () => {
  const room = await openForum([budi, citra]);
  await restrict(ana, room, citra, { manage_topics: true });
  await assert.rejects(makeTopic(citra, room, 'Tidak'), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(makeTopic(budi, room, '   '), refusedAs('TOPIC_TITLE_EMPTY'));
  await assert.rejects(makeTopic(budi, room, 'x'.repeat(129)), refusedAs('TOPIC_TITLE_EMPTY'));
  await makeTopic(budi, room, 'Jadwal Ronda');
  assert.deepEqual(
    (await topicsOf(citra, room, 'ronda')).map(({ title, my }) => [title, my]),
    [['Jadwal Ronda', undefined]],
  );
  const plain = await roomOf(ana, 'megagroup', []);
  await assert.rejects(makeTopic(ana, plain, 'Apa'), refusedAs('CHANNEL_FORUM_MISSING'));
  await assert.rejects(toggle(budi, room, false), refusedAs('CHAT_ADMIN_REQUIRED'));
});

test('a few topics are pinned, in an order that all are told', async () => {
  const room = await openForum();
  const ids: number[] = [];
  for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) ids.push(await makeTopic(ana, room, title));
  const pin = (topic_id: number, pinned = true) =>
    ana.call<'messages.updatePinnedForumTopic'>({
      _: 'messages.updatePinnedForumTopic',
      peer: room.peer,
      topic_id,
      pinned,
    });
  const heard = house.hear(room.peerId);
  for (const id of ids.slice(0, 5)) await pin(id);
  await assert.rejects(pin(ids[5] ?? 0), refusedAs('PINNED_TOO_MUCH'));
  await assert.rejects(pin(4_000_000), refusedAs('TOPIC_ID_INVALID'));
  assert.deepEqual(new Set(await toldTo(house, budi, heard)), new Set(['updatePinnedForumTopics']));
  await pin(ids[4] ?? 0, false);
  const order = (await topicsOf(budi, room)).map(({ title, pinned }) => `${title}${pinned === true ? '*' : ''}`);
  assert.deepEqual(order, ['D*', 'C*', 'B*', 'A*', 'F', 'E', 'General']);
});

test('a topic goes with all that was said in it, but for the one of everything', async () => {
  const room = await openForum();
  const topic = await makeTopic(ana, room, 'Sementara');
  await sayIn(budi, room, 'Hilang', into(topic));
  await sayIn(budi, room, 'Tetap');
  const remove = (by: Person, top_msg_id: number) =>
    by.call<'messages.deleteTopicHistory'>({ _: 'messages.deleteTopicHistory', peer: room.peer, top_msg_id });
  await assert.rejects(remove(budi, topic), refusedAs('CHAT_ADMIN_REQUIRED'));
  await assert.rejects(remove(ana, general), refusedAs('TOPIC_ID_INVALID'));
  assert.equal((await remove(ana, topic)).offset, 0);
  assert.deepEqual(
    (await topicsOf(budi, room)).map(({ title }) => title),
    ['General'],
  );
  await assert.rejects(sayIn(budi, room, 'Ke mana?', into(topic)), refusedAs('REPLY_MESSAGE_ID_INVALID'));
  const gone = await budi.call<'messages.getForumTopicsByID'>({
    _: 'messages.getForumTopicsByID',
    peer: room.peer,
    topics: [topic],
  });
  assert.deepEqual(gone.topics, [{ _: 'forumTopicDeleted', id: topic }] satisfies Tl<'ForumTopic'>[]);
});
