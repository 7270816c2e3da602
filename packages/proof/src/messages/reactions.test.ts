import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, makeGroup, sayIn } from '../chats/chats.ts';
import { dialogWith, emojiOf, letIn, missedIn, react, reactionsIn, toldTo, updatesIn } from './facts.ts';
import { chatWith, missed, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
  for (let count = 0; count < 5; count++) await say(budi, budi, `note ${count}`);
});
after(() => house.close());

test('a reaction is pushed to the author with pts, stands in both boxes and in the difference', async () => {
  await say(ana, budi, 'good news');
  const [theirs] = await chatWith(budi, ana);
  const from = await ptsOf(ana);
  const heard = house.hear(ana.id);
  const own = await react(budi, peerOf(ana), theirs?.id ?? 0, ['🔥']);
  assert.deepEqual(
    own.map((update) => update._),
    ['updateMessageReactions', 'updateEditMessage'],
  );
  assert.deepEqual(reactionsIn((await chatWith(budi, ana))[0]), [['🔥', 1, 0]]);
  const [mine] = await chatWith(ana, budi);
  assert.deepEqual(reactionsIn(mine), [['🔥', 1, undefined]]);
  assert.equal(mine?.reactions?.can_see_list, true);
  const [recent] = mine.reactions.recent_reactions ?? [];
  assert.deepEqual(recent?.peer_id, { _: 'peerUser', user_id: budi.id });
  assert.equal(recent?.unread, true);
  const told = updatesIn(await pushed(house, ana, heard));
  const edit = told.find((update) => update._ === 'updateEditMessage');
  assert.ok(edit?._ === 'updateEditMessage');
  assert.deepEqual([edit.pts, edit.pts_count], [from + 1, 1]);
  assert.deepEqual(edit.message, mine);
  const difference = await missed(ana, from);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(
    difference.other_updates.filter((update) => update._ === 'updateEditMessage'),
    [edit],
  );
  assert.ok(difference.users.some(({ id }) => id === budi.id));
});

test('only the last event about the reactions of a message is kept, and it tells what holds', async () => {
  const { id } = await say(ana, budi, 'many changes');
  const [theirs] = await chatWith(budi, ana);
  const from = await ptsOf(ana);
  for (const emoji of ['👍', '❤', '🎉']) await react(budi, peerOf(ana), theirs?.id ?? 0, [emoji]);
  assert.equal(await ptsOf(ana), from + 3);
  const difference = await missed(ana, from);
  assert.ok(difference._ === 'updates.difference');
  const edits = difference.other_updates.filter((update) => update._ === 'updateEditMessage');
  assert.equal(edits.length, 1);
  assert.equal(difference.state.pts, from + 3);
  const [edit] = edits;
  assert.ok(edit?._ === 'updateEditMessage');
  assert.deepEqual([edit.message.id, reactionsIn(edit.message)], [id, [['🎉', 1, undefined]]]);
});

test('several reactions keep their order, are taken back, and are refused as documented', async () => {
  const { id } = await say(ana, budi, 'choose');
  const peer = peerOf(budi);
  await react(ana, peer, id, ['❤', '👍', '👍']);
  assert.deepEqual(reactionsIn((await chatWith(ana, budi))[0]), [
    ['❤', 1, 0],
    ['👍', 1, 1],
  ]);
  await assert.rejects(react(ana, peer, id, ['❤', '👍']), refusedAs('MESSAGE_NOT_MODIFIED'));
  await assert.rejects(react(ana, peer, id, ['👍', '❤', '🔥', '🎉']), refusedAs('REACTIONS_TOO_MANY'));
  await assert.rejects(react(ana, peer, id, ['x']), refusedAs('REACTION_INVALID'));
  await assert.rejects(react(ana, peer, 999_999, ['👍']), refusedAs('MESSAGE_ID_INVALID'));
  await react(ana, peer, id, []);
  assert.equal((await chatWith(ana, budi))[0]?.reactions, undefined);
});

test('unread reactions are counted, listed and read, also by looking at the message', async () => {
  const first = await say(ana, budi, 'one');
  const second = await say(ana, budi, 'two');
  const [two, one] = await chatWith(budi, ana);
  const peer = peerOf(budi);
  await ana.call<'messages.readReactions'>({ _: 'messages.readReactions', peer });
  await react(budi, peerOf(ana), one?.id ?? 0, ['👍']);
  await react(budi, peerOf(ana), two?.id ?? 0, ['👍']);
  const unread = async () => (await dialogWith(ana, peer)).unread_reactions_count;
  assert.equal(await unread(), 2);
  const page = await ana.call<'messages.getUnreadReactions'>({
    _: 'messages.getUnreadReactions',
    peer,
    offset_id: 0,
    add_offset: 0,
    limit: 10,
    max_id: 0,
    min_id: 0,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  assert.deepEqual(
    page.messages.map(({ id }) => id),
    [second.id, first.id],
  );
  const pts = await ptsOf(ana);
  const answer = await ana.call<'messages.readMessageContents'>({ _: 'messages.readMessageContents', id: [first.id] });
  assert.deepEqual([answer.pts, answer.pts_count], [pts + 1, 1]);
  assert.equal(await unread(), 1);
  // Taking a reaction back leaves nothing unread.
  await react(budi, peerOf(ana), two?.id ?? 0, []);
  assert.equal(await unread(), 0);
  await react(budi, peerOf(ana), two?.id ?? 0, ['❤']);
  const read = await ana.call<'messages.readReactions'>({ _: 'messages.readReactions', peer });
  assert.equal(read.pts_count, 1);
  assert.equal(await unread(), 0);
  const difference = await missed(ana, pts);
  assert.ok(difference._ === 'updates.difference');
  const contents = difference.other_updates.flatMap((update) =>
    update._ === 'updateReadMessagesContents' ? update.messages : [],
  );
  assert.deepEqual(contents, [first.id, second.id]);
});

test('in a basic group each box tells the message by its own id', async () => {
  const group = await makeGroup(ana, 'Reaksi', [budi, citra]);
  await sayIn(ana, group, 'rapat jam tiga');
  const [seen] = await historyOf(citra, group);
  const heard = house.hear(budi.id);
  await react(citra, group.peer, seen?.id ?? 0, ['👍']);
  const [theirs] = await historyOf(budi, group);
  const edit = updatesIn(await pushed(house, budi, heard)).find((update) => update._ === 'updateEditMessage');
  assert.ok(edit?._ === 'updateEditMessage');
  assert.deepEqual(edit.message, theirs);
  assert.deepEqual(reactionsIn(theirs), [['👍', 1, undefined]]);
});

test('in a channel all are told without a choice, who reacted with it, and the list stays closed', async () => {
  const channel = await makeChannel(ana, 'Kabar', 'broadcast');
  await letIn(house, channel, budi);
  await letIn(house, channel, citra);
  const id = await sayIn(ana, channel, 'terbit');
  const heard = house.hear(channel.peerId);
  await react(budi, channel.peer, id, ['🎉']);
  const edits = async (person: Person) => {
    const told = await toldTo(house, person, channel, heard);
    const edit = told.find((update) => update._ === 'updateEditChannelMessage');
    assert.ok(edit?._ === 'updateEditChannelMessage' && edit.message._ === 'message');
    return edit.message;
  };
  assert.deepEqual(reactionsIn(await edits(budi)), [['🎉', 1, 0]]);
  const shared = await edits(citra);
  assert.deepEqual([reactionsIn(shared), shared.reactions?.min], [[['🎉', 1, undefined]], true]);
  const [seen] = await historyOf(citra, channel);
  assert.ok(seen?._ === 'message');
  assert.deepEqual(
    [reactionsIn(seen), seen.reactions?.can_see_list, seen.reactions?.recent_reactions],
    [[['🎉', 1, undefined]], undefined, undefined],
  );
  const difference = await missedIn(citra, channel, id);
  assert.deepEqual(
    difference.other_updates.map((update) => update._),
    ['updateEditChannelMessage'],
  );
  // Whoever asks much later is told that the channel moved on, though its last post is old.
  house.clock.moveS(3600);
  await react(citra, channel.peer, id, ['👍']);
  const date = Math.floor(house.clock.nowMs() / 1000);
  const common = await missed(budi, await ptsOf(budi), { date });
  assert.ok(common._ === 'updates.difference');
  assert.ok(common.other_updates.some((update) => update._ === 'updateChannelTooLong'));
  await assert.rejects(
    citra.call<'messages.getMessageReactionsList'>({
      _: 'messages.getMessageReactionsList',
      peer: channel.peer,
      id,
      limit: 10,
    }),
    refusedAs('BROADCAST_FORBIDDEN'),
  );
});

test('who reacted is listed page by page, all or of one reaction', async () => {
  const group = await makeChannel(ana, 'Daftar', 'megagroup');
  for (const person of [budi, citra]) {
    await letIn(house, group, person);
  }
  const id = await sayIn(ana, group, 'siapa setuju?');
  for (const [person, emoji] of [
    [ana, '👍'],
    [budi, '👍'],
    [citra, '👎'],
  ] as const) {
    house.clock.moveS(1);
    await react(person, group.peer, id, [emoji]);
  }
  const list = (more: { offset?: string; reaction?: ReturnType<typeof emojiOf> }) =>
    ana.call<'messages.getMessageReactionsList'>({
      _: 'messages.getMessageReactionsList',
      peer: group.peer,
      id,
      limit: 2,
      ...more,
    });
  const first = await list({});
  const who = (page: typeof first) => page.reactions.map(({ peer_id }) => peer_id._ === 'peerUser' && peer_id.user_id);
  assert.deepEqual([first.count, who(first)], [3, [citra.id, budi.id]]);
  const rest = await list({ offset: first.next_offset ?? '' });
  assert.deepEqual([who(rest), rest.next_offset], [[ana.id], undefined]);
  const up = await list({ reaction: emojiOf('👍') });
  assert.deepEqual([up.count, who(up)], [2, [budi.id, ana.id]]);
  await assert.rejects(list({ offset: 'nonsense' }), refusedAs('OFFSET_INVALID'));
});

test('what one reacts with is remembered, and a reaction can be reported', async () => {
  const { id } = await say(citra, budi, 'remember');
  await react(citra, peerOf(budi), id, ['😁'], { add_to_recent: true });
  const recent = () =>
    citra.call<'messages.getRecentReactions'>({ _: 'messages.getRecentReactions', limit: 5, hash: 0n });
  const listed = await recent();
  assert.ok(listed._ === 'messages.reactions');
  assert.deepEqual(listed.reactions, [emojiOf('😁')]);
  const top = await citra.call<'messages.getTopReactions'>({ _: 'messages.getTopReactions', limit: 3, hash: 0n });
  assert.ok(top._ === 'messages.reactions');
  assert.equal(top.reactions.length, 3);
  const again = await citra.call<'messages.getTopReactions'>({
    _: 'messages.getTopReactions',
    limit: 3,
    hash: top.hash,
  });
  assert.equal(again._, 'messages.reactionsNotModified');
  await citra.call<'messages.clearRecentReactions'>({ _: 'messages.clearRecentReactions' });
  const cleared = await recent();
  assert.ok(cleared._ === 'messages.reactions');
  assert.deepEqual(cleared.reactions, []);
  await citra.call<'messages.setDefaultReaction'>({ _: 'messages.setDefaultReaction', reaction: emojiOf('🔥') });
  const config = await citra.call<'help.getConfig'>({ _: 'help.getConfig' });
  assert.deepEqual(config.reactions_default, emojiOf('🔥'));
  const [theirs] = await chatWith(budi, citra);
  const report = (reactor: Person) =>
    budi.call<'messages.reportReaction'>({
      _: 'messages.reportReaction',
      peer: peerOf(citra),
      id: theirs?.id ?? 0,
      reaction_peer: peerOf(reactor),
    });
  assert.equal(await report(citra), true);
  await assert.rejects(report(ana), refusedAs('MESSAGE_ID_INVALID'));
});

test('a chat may allow some reactions only, and a deleted message leaves none', async () => {
  const group = await makeChannel(ana, 'Terbatas', 'megagroup');
  await house.services.messages.chatStore.change({ chatId: group.peerId, reactions: ['👍'] });
  house.services.messages.chats.forget(group.peerId);
  const id = await sayIn(ana, group, 'hanya jempol');
  await assert.rejects(react(ana, group.peer, id, ['🔥']), refusedAs('REACTION_INVALID'));
  await react(ana, group.peer, id, ['👍']);
  const { boxes, facts } = house.services.messages;
  const [message] = await boxes.messages(group.peerId, [id]);
  assert.ok(message);
  const { seq } = message.content;
  const listed = async () => (await facts.reactions.list({ seq, emoji: undefined, before: undefined, limit: 9 })).count;
  assert.equal(await listed(), 1);
  await ana.call<'channels.deleteMessages'>({ _: 'channels.deleteMessages', channel: group.input, id: [id] });
  assert.equal(await listed(), 0);
});
