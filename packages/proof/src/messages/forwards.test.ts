import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, sayIn } from '../chats/chats.ts';
import { letIn } from './facts.ts';
import { chatWith, peerOf, refusedAs, say } from './talk.ts';

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

let lastRandomId = 7000n;

const forward = (from: Person, from_peer: Tl<'InputPeer'>, to_peer: Tl<'InputPeer'>, ids: number[], more = {}) =>
  from.call<'messages.forwardMessages'>({
    _: 'messages.forwardMessages',
    from_peer,
    to_peer,
    id: ids,
    random_id: ids.map(() => ++lastRandomId),
    ...more,
  });

const geo = (lat: number): Tl<'InputMedia'> => ({
  _: 'inputMediaGeoPoint',
  geo_point: { _: 'inputGeoPoint', lat, long: 106 },
});

test('captions are dropped with the media kept, and what is forwarded can answer a message', async () => {
  const place = await ana.call<'messages.sendMedia'>({
    _: 'messages.sendMedia',
    peer: peerOf(budi),
    media: geo(-6),
    message: 'here',
    random_id: ++lastRandomId,
  });
  assert.ok(place._ === 'updates');
  const [source] = await chatWith(ana, budi);
  const question = await say(ana, citra, 'where?');
  await forward(ana, peerOf(budi), peerOf(citra), [source?.id ?? 0], {
    drop_media_captions: true,
    reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: question.id },
  });
  const [seen, asked] = await chatWith(citra, ana);
  assert.deepEqual([seen?.message, seen?.media?._], ['', 'messageMediaGeo']);
  assert.ok(seen?.reply_to?._ === 'messageReplyHeader');
  assert.equal(seen.reply_to.reply_to_msg_id, asked?.id);
});

test('a protected message and one of a protected chat stay where they are', async () => {
  const { id } = await say(ana, budi, 'between us', { noforwards: true });
  const [theirs] = await chatWith(budi, ana);
  assert.equal(theirs?.noforwards, true);
  await assert.rejects(forward(ana, peerOf(budi), peerOf(citra), [id]), refusedAs('CHAT_FORWARDS_RESTRICTED'));
});

test('an answer quotes a message of another chat, and its reader learns who wrote it', async () => {
  const channel = await makeChannel(ana, 'Sumber', 'broadcast');
  await letIn(house, channel, budi);
  const post = await sayIn(ana, channel, 'satu dua tiga');
  const replying = (peer: Tl<'InputPeer'>, id: number, quote: string) =>
    ({
      _: 'inputReplyToMessage',
      reply_to_msg_id: id,
      reply_to_peer_id: peer,
      quote_text: quote,
      quote_offset: 0,
    }) as const;
  await say(budi, citra, 'lihat ini', { reply_to: replying(channel.peer, post, 'dua') });
  const [seen] = await chatWith(citra, budi);
  assert.ok(seen?.reply_to?._ === 'messageReplyHeader');
  const { reply_to } = seen;
  assert.deepEqual(
    [reply_to.reply_to_msg_id, reply_to.reply_to_peer_id, reply_to.quote_text, reply_to.quote_offset],
    [post, { _: 'peerChannel', channel_id: channel.id }, 'dua', 5],
  );
  assert.equal(reply_to.reply_from?.channel_post, post);
  // An id of one's own box says nothing to another.
  const { id } = await say(budi, ana, 'rahasia kecil');
  await say(budi, citra, 'katanya', { reply_to: replying(peerOf(ana), id, 'kecil') });
  const [second] = await chatWith(citra, budi);
  assert.ok(second?.reply_to?._ === 'messageReplyHeader');
  assert.deepEqual(
    [second.reply_to.reply_to_msg_id, second.reply_to.reply_to_peer_id, second.reply_to.reply_from?.from_id],
    [undefined, undefined, { _: 'peerUser', user_id: budi.id }],
  );
  await assert.rejects(
    say(budi, citra, 'no', { reply_to: replying(channel.peer, post, 'empat') }),
    refusedAs('QUOTE_TEXT_INVALID'),
  );
  await assert.rejects(
    say(citra, budi, 'no', { reply_to: replying(channel.peer, post, 'dua') }),
    refusedAs('CHANNEL_PRIVATE'),
  );
});

test('an album stays together with a number of its own', async () => {
  const parts = house.services.messages;
  const album = '77';
  const ids: number[] = [];
  for (const text of ['one', 'two']) {
    const appended = await parts.boxes.append({
      authorId: ana.id,
      date: 1_700_000_000,
      text,
      extra: { groupedId: album },
      places: [{ boxId: ana.id, peerId: budi.id, isOut: true }],
    });
    assert.ok(!appended.isRepeat);
    ids.push(appended.ids[0] ?? 0);
  }
  await forward(ana, peerOf(budi), peerOf(citra), ids);
  const grouped = (await chatWith(citra, ana)).slice(0, 2).map(({ grouped_id }) => grouped_id);
  assert.ok(grouped[0] !== undefined && grouped[0] !== 77n);
  assert.equal(grouped[0], grouped[1]);
  await forward(ana, peerOf(budi), peerOf(citra), ids.slice(0, 1));
  assert.equal((await chatWith(citra, ana))[0]?.grouped_id, undefined);
});

test('effects and the place of media are kept with a message', async () => {
  await say(ana, budi, 'with an effect', { effect: 5_104_841_245_755_180_586n, invert_media: true, silent: true });
  const [seen] = await chatWith(budi, ana);
  assert.deepEqual([seen?.effect, seen?.invert_media, seen?.silent], [5_104_841_245_755_180_586n, true, true]);
});

test('a post is edited by admins with the right at any time, a message of a group only for a while', async () => {
  const channel = await makeChannel(ana, 'Redaksi', 'broadcast');
  const post = await sayIn(ana, channel, 'draf');
  const group = await makeChannel(ana, 'Obrolan', 'megagroup');
  const message = await sayIn(ana, group, 'salah tulis');
  house.clock.moveS(3 * 24 * 3600);
  const edit = (peer: Tl<'InputPeer'>, id: number) =>
    ana.call<'messages.editMessage'>({ _: 'messages.editMessage', peer, id, message: 'diperbaiki' });
  const data = (peer: Tl<'InputPeer'>, id: number) =>
    ana.call<'messages.getMessageEditData'>({ _: 'messages.getMessageEditData', peer, id });
  assert.deepEqual(await data(channel.peer, post), { _: 'messages.messageEditData', caption: undefined });
  await edit(channel.peer, post);
  const [seen] = await historyOf(ana, channel);
  assert.ok(seen?._ === 'message');
  assert.equal(seen.message, 'diperbaiki');
  await assert.rejects(data(group.peer, message), refusedAs('MESSAGE_EDIT_TIME_EXPIRED'));
  await assert.rejects(edit(group.peer, message), refusedAs('MESSAGE_EDIT_TIME_EXPIRED'));
});
