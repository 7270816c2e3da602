import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pinnedIdOf } from '@suaka/domain';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, makeGroup, sayIn, textsOf, type Room } from '../chats/chats.ts';
import { letIn, missedIn, toldTo, updatesIn } from './facts.ts';
import { chatWith, missed, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  for (let count = 0; count < 5; count++) await say(budi, budi, `note ${count}`);
});
after(() => house.close());

type More = { unpin?: boolean; silent?: boolean; pm_oneside?: boolean };

const pin = (person: Person, peer: ReturnType<typeof peerOf> | Room['peer'], id: number, more: More = {}) =>
  person.call<'messages.updatePinnedMessage'>({ _: 'messages.updatePinnedMessage', peer, id, ...more });

test('a pin stands on both sides, is told with pts and followed by what says so', async () => {
  const { id } = await say(ana, budi, 'the address');
  const [theirs] = await chatWith(budi, ana);
  const from = await ptsOf(budi);
  const heard = house.hear(budi.id);
  const answer = await pin(ana, peerOf(budi), id);
  assert.ok(answer._ === 'updates');
  assert.deepEqual(
    answer.updates.map((update) => update._),
    ['updatePinnedMessages', 'updateNewMessage'],
  );
  const told = updatesIn(await pushed(house, budi, heard));
  const [pinned, service] = told;
  assert.ok(pinned?._ === 'updatePinnedMessages' && service?._ === 'updateNewMessage');
  assert.deepEqual([pinned.messages, pinned.pinned, pinned.pts], [[theirs?.id], true, from + 1]);
  assert.ok(service.message._ === 'messageService');
  assert.equal(service.message.action._, 'messageActionPinMessage');
  assert.ok(service.message.reply_to?._ === 'messageReplyHeader');
  assert.equal(service.message.reply_to.reply_to_msg_id, theirs?.id);
  const difference = await missed(budi, from);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(
    difference.other_updates.filter((update) => update._ === 'updatePinnedMessages'),
    [pinned],
  );
  assert.deepEqual(difference.new_messages, [service.message]);
  const seen = await chatWith(budi, ana);
  assert.equal(seen.find((message) => message.id === theirs?.id)?.pinned, true);
  const full = await budi.call<'users.getFullUser'>({ _: 'users.getFullUser', id: inputOf(ana) });
  assert.equal(full.full_user.pinned_msg_id, theirs?.id);
  await assert.rejects(pin(ana, peerOf(budi), id), refusedAs('CHAT_NOT_MODIFIED'));
});

test('a pin for oneself is seen and told on one side only', async () => {
  const { id } = await say(ana, budi, 'my own mark');
  const from = await ptsOf(budi);
  await pin(ana, peerOf(budi), id, { pm_oneside: true });
  assert.equal(await ptsOf(budi), from);
  assert.equal((await chatWith(ana, budi))[0]?.pinned, true);
  assert.equal((await chatWith(budi, ana))[0]?.pinned, undefined);
});

test('several are pinned, taken off one by one or all at once, and a deleted one is pinned no more', async () => {
  const group = await makeGroup(ana, 'Sematan', [budi]);
  const ids = [await sayIn(ana, group, 'a'), await sayIn(ana, group, 'b'), await sayIn(ana, group, 'c')];
  for (const id of ids) await pin(ana, group.peer, id, { silent: true });
  const pinned = async (person: Person) =>
    (await historyOf(person, group)).flatMap((message) =>
      message._ === 'message' && message.pinned === true ? [message.message] : [],
    );
  assert.deepEqual(await pinned(budi), ['c', 'b', 'a']);
  const found = await budi.call<'messages.search'>({
    _: 'messages.search',
    peer: group.peer,
    q: '',
    filter: { _: 'inputMessagesFilterPinned' },
    min_date: 0,
    max_date: 0,
    offset_id: 0,
    add_offset: 1,
    limit: 1,
    max_id: 0,
    min_id: 0,
    hash: 0n,
  });
  assert.ok(found._ === 'messages.messagesSlice');
  assert.deepEqual([textsOf(found.messages), found.count], [['b'], 3]);
  await pin(ana, group.peer, ids[2] ?? 0, { unpin: true });
  assert.deepEqual(await pinned(budi), ['b', 'a']);
  await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [ids[1] ?? 0], revoke: true });
  const peerId = group.peerId;
  const newest = async (person: Person) => await pinnedIdOf(house.services.messages, person.id, peerId);
  assert.equal(await newest(ana), ids[0]);
  const from = await ptsOf(budi);
  const answer = await ana.call<'messages.unpinAllMessages'>({ _: 'messages.unpinAllMessages', peer: group.peer });
  assert.deepEqual([answer.pts_count, answer.offset], [1, 0]);
  assert.deepEqual(await pinned(budi), []);
  assert.equal(await newest(budi), undefined);
  const difference = await missed(budi, from);
  assert.ok(difference._ === 'updates.difference');
  const [update] = difference.other_updates;
  assert.ok(update?._ === 'updatePinnedMessages');
  assert.deepEqual([update.pinned, update.messages.length], [undefined, 1]);
});

test('in a channel those with the right pin, all are told, and the difference tells it too', async () => {
  const channel = await makeChannel(ana, 'Sematan kanal', 'broadcast');
  await letIn(house, channel, budi);
  const id = await sayIn(ana, channel, 'penting');
  await assert.rejects(pin(budi, channel.peer, id), refusedAs('CHAT_ADMIN_REQUIRED'));
  const heard = house.hear(channel.peerId);
  await pin(ana, channel.peer, id);
  const told = await toldTo(house, budi, channel, heard);
  const [pinned, service] = told;
  assert.ok(pinned?._ === 'updatePinnedChannelMessages' && service?._ === 'updateNewChannelMessage');
  assert.deepEqual([pinned.messages, pinned.pts], [[id], id + 1]);
  const difference = await missedIn(budi, channel, id);
  assert.deepEqual(difference.other_updates, [pinned]);
  assert.deepEqual(difference.new_messages, [service.message]);
});
