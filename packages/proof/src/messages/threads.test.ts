import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, sayIn, textsOf, type Room } from '../chats/chats.ts';
import { letIn, toldTo } from './facts.ts';
import { missed, ptsOf, pushed, refusedAs } from './talk.ts';

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

const answering = (reply_to_msg_id: number) => ({ reply_to: { _: 'inputReplyToMessage', reply_to_msg_id } }) as const;

/** A channel whose posts are commented on in a group. */
async function withComments(title: string): Promise<{ channel: Room; group: Room }> {
  const channel = await makeChannel(ana, title, 'broadcast');
  const group = await makeChannel(ana, `${title}: komentar`, 'megagroup');
  await ana.call<'channels.setDiscussionGroup'>({
    _: 'channels.setDiscussionGroup',
    broadcast: channel.input,
    group: group.input,
  });
  return { channel, group };
}

const replies = async (person: Person, { peer }: Room, msg_id: number, more = {}) => {
  const page = await person.call<'messages.getReplies'>({
    _: 'messages.getReplies',
    peer,
    msg_id,
    offset_id: 0,
    offset_date: 0,
    add_offset: 0,
    limit: 50,
    max_id: 0,
    min_id: 0,
    hash: 0n,
    ...more,
  });
  assert.ok(page._ === 'messages.channelMessages');
  return page;
};

const withId = (messages: readonly Tl<'Message'>[], id: number): TlOf<'message'> => {
  const message = messages.find((each) => each.id === id);
  assert.ok(message?._ === 'message');
  return message;
};

test('answers in a supergroup are a thread, and answers to answers are in the same one', async () => {
  const group = await makeChannel(ana, 'Utas', 'megagroup');
  await letIn(house, group, budi);
  const top = await sayIn(ana, group, 'topik');
  const first = await sayIn(budi, group, 'jawab', answering(top));
  const second = await sayIn(ana, group, 'jawab lagi', answering(first));
  const other = await sayIn(ana, group, 'di luar');
  const seen = await historyOf(budi, group);
  assert.deepEqual(
    [withId(seen, first), withId(seen, second), withId(seen, other)].map(({ reply_to }) =>
      reply_to?._ === 'messageReplyHeader' ? [reply_to.reply_to_msg_id, reply_to.reply_to_top_id] : undefined,
    ),
    [[top, undefined], [first, top], undefined],
  );
  const { replies: info } = withId(seen, top);
  assert.deepEqual([info?.replies, info?.max_id, info?.comments], [2, second, undefined]);
  const page = await replies(budi, group, top);
  assert.deepEqual([textsOf(page.messages), page.count], [['jawab lagi', 'jawab'], 2]);
  const older = await replies(budi, group, top, { offset_id: second, limit: 1 });
  assert.deepEqual(textsOf(older.messages), ['jawab']);
  await budi.call<'channels.deleteMessages'>({ _: 'channels.deleteMessages', channel: group.input, id: [first] });
  assert.equal(withId(await historyOf(ana, group), top).replies?.replies, 1);
});

test('a post enters its discussion group in the same commit, and shows its comments', async () => {
  const { channel, group } = await withComments('Kabar');
  await letIn(house, channel, budi);
  const heard = house.hear(group.peerId);
  const post = await sayIn(ana, channel, 'berita');
  const told = await toldTo(house, budi, group, heard);
  const [news] = told;
  assert.ok(news?._ === 'updateNewChannelMessage' && news.message._ === 'message');
  const { message } = news;
  assert.deepEqual(message.from_id, { _: 'peerChannel', channel_id: channel.id });
  assert.deepEqual(
    [message.out, message.fwd_from?.channel_post, message.fwd_from?.saved_from_msg_id],
    [undefined, post, post],
  );
  // A reader of the channel who is not in the group reads the comments too.
  await letIn(house, group, citra);
  await sayIn(citra, group, 'komentar', answering(message.id));
  const shown = withId(await historyOf(budi, channel), post).replies;
  assert.deepEqual([shown?.comments, shown?.replies, shown?.channel_id], [true, 1, group.id]);
  assert.deepEqual(shown?.recent_repliers, [{ _: 'peerUser', user_id: citra.id }]);
  assert.deepEqual(textsOf((await replies(budi, channel, post)).messages), ['komentar']);
  const discussion = await budi.call<'messages.getDiscussionMessage'>({
    _: 'messages.getDiscussionMessage',
    peer: channel.peer,
    msg_id: post,
  });
  assert.deepEqual([discussion.messages.map(({ id }) => id), discussion.unread_count], [[message.id], 1]);
  assert.ok(discussion.chats.some(({ id }) => id === group.id));
});

test('a post that is edited reads the same where it is commented on', async () => {
  const { channel, group } = await withComments('Ralat');
  const post = await sayIn(ana, channel, 'salah');
  const heard = house.hear(group.peerId);
  await ana.call<'messages.editMessage'>({
    _: 'messages.editMessage',
    peer: channel.peer,
    id: post,
    message: 'benar',
  });
  const [top] = await historyOf(ana, group);
  assert.ok(top?._ === 'message');
  assert.equal(top.message, 'benar');
  const [told] = await toldTo(house, budi, group, heard);
  assert.ok(told?._ === 'updateEditChannelMessage' && told.message._ === 'message');
  assert.equal(told.message.message, 'benar');
});

test('reading a thread is told to the own devices and to the authors', async () => {
  const { channel, group } = await withComments('Baca');
  await letIn(house, group, citra);
  const post = await sayIn(ana, channel, 'baca ini');
  const [top] = await historyOf(ana, group);
  const comment = await sayIn(citra, group, 'sudah', answering(top?.id ?? 0));
  const [fromAna, fromCitra] = [await ptsOf(ana), await ptsOf(citra)];
  const heard = [house.hear(ana.id), house.hear(citra.id)];
  const read = () =>
    ana.call<'messages.readDiscussion'>({
      _: 'messages.readDiscussion',
      peer: channel.peer,
      msg_id: post,
      read_max_id: comment,
    });
  assert.equal(await read(), true);
  const inbox = {
    _: 'updateReadChannelDiscussionInbox',
    channel_id: group.id,
    top_msg_id: top?.id,
    read_max_id: comment,
    broadcast_id: channel.id,
    broadcast_post: post,
  };
  const outbox = {
    _: 'updateReadChannelDiscussionOutbox',
    channel_id: group.id,
    top_msg_id: top?.id,
    read_max_id: comment,
  };
  const updates = await Promise.all(
    [ana, citra].map(async (person, at) => {
      const all = await pushed(house, person, heard[at] ?? []);
      return all.flatMap((each) => (each._ === 'updates' ? each.updates : []));
    }),
  );
  assert.deepEqual(updates, [[inbox], [outbox]]);
  for (const [person, pts, update] of [
    [ana, fromAna, inbox],
    [citra, fromCitra, outbox],
  ] as const) {
    const difference = await missed(person, pts);
    assert.ok(difference._ === 'updates.difference');
    const [told] = difference.other_updates.filter(({ _ }) => _ === update._);
    assert.deepEqual(told, update);
  }
  const state = await ana.call<'messages.getDiscussionMessage'>({
    _: 'messages.getDiscussionMessage',
    peer: channel.peer,
    msg_id: post,
  });
  assert.deepEqual([state.unread_count, state.read_inbox_max_id, state.max_id], [0, comment, comment]);
});

test('what is no thread is refused', async () => {
  const channel = await makeChannel(ana, 'Tanpa komentar', 'broadcast');
  const post = await sayIn(ana, channel, 'sendiri');
  await assert.rejects(replies(ana, channel, post), refusedAs('MSG_ID_INVALID'));
  await assert.rejects(replies(ana, channel, 99_999), refusedAs('MESSAGE_ID_INVALID'));
});
