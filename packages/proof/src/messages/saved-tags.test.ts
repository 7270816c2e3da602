import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, secondDevice, type Person } from '../accounts/people.ts';
import { chatWith, missed, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';
import { emojiOf, react, updatesIn } from './facts.ts';

let house: House;
let ana: Person;
let other: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  other = await secondDevice(house, ana);
});
after(() => house.close());

const answerOf = (person: Person, peer?: Tl<'InputPeer'>, hash = 0n) =>
  person.call<'messages.getSavedReactionTags'>({ _: 'messages.getSavedReactionTags', peer, hash });

async function tagsOf(person: Person, peer?: Tl<'InputPeer'>) {
  const answer = await answerOf(person, peer);
  assert.ok(answer._ === 'messages.savedReactionTags');
  return answer.tags.map(({ reaction, title, count }) => [
    reaction._ === 'reactionEmoji' ? reaction.emoticon : '',
    title,
    count,
  ]);
}

const name = (person: Person, emoji: string, title?: string) =>
  person.call<'messages.updateSavedReactionTag'>({
    _: 'messages.updateSavedReactionTag',
    reaction: emojiOf(emoji),
    title,
  });

const remove = (person: Person, id: number) =>
  person.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [id], revoke: true });

test('reactions to saved messages are tags, counted as they come and go, whole and by chat', async () => {
  const { id: first } = await say(ana, ana, 'satu');
  const { id: second } = await say(ana, ana, 'dua');
  const { id: inChat } = await say(ana, budi, 'bukan');
  await ana.call<'messages.forwardMessages'>({
    _: 'messages.forwardMessages',
    from_peer: peerOf(budi),
    to_peer: peerOf(ana),
    id: [inChat],
    random_id: [77n],
  });
  const [kept] = await chatWith(ana, ana);
  await react(ana, peerOf(ana), first, ['👍', '🔥']);
  await react(ana, peerOf(ana), second, ['🔥']);
  await react(ana, peerOf(ana), kept?.id ?? 0, ['🔥']);
  await react(ana, peerOf(budi), inChat, ['👍']);
  const tagged = (await chatWith(other, ana)).find(({ id }) => id === first);
  assert.equal(tagged?.reactions?.reactions_as_tags, true);
  assert.equal((await chatWith(ana, budi))[0]?.reactions?.reactions_as_tags, undefined);
  const all = [
    ['🔥', undefined, 3],
    ['👍', undefined, 1],
  ];
  assert.deepEqual(await tagsOf(other), all);
  assert.deepEqual(await tagsOf(other, peerOf(budi)), [['🔥', undefined, 1]]);
  assert.deepEqual(await tagsOf(budi), []);
  await react(ana, peerOf(ana), first, ['👍']);
  await remove(ana, second);
  assert.deepEqual(await tagsOf(other), [
    ['👍', undefined, 1],
    ['🔥', undefined, 1],
  ]);
  await react(ana, peerOf(ana), first, []);
  assert.deepEqual(await tagsOf(other), [['🔥', undefined, 1]]);
});

test('a tag keeps the name it was given, which is told to the other devices and later', async () => {
  const from = await ptsOf(ana);
  const heard = house.hear(ana.id);
  const earlier = await answerOf(other);
  assert.ok(earlier._ === 'messages.savedReactionTags');
  assert.equal((await answerOf(other, undefined, earlier.hash))._, 'messages.savedReactionTagsNotModified');
  await name(ana, '🔥', '  penting sekali sekali ');
  assert.deepEqual(await tagsOf(other), [['🔥', 'penting seka', 1]]);
  assert.equal((await answerOf(other, undefined, earlier.hash))._, 'messages.savedReactionTags');
  assert.deepEqual(updatesIn(await pushed(house, ana, heard)), [{ _: 'updateSavedReactionTags' }]);
  const difference = await missed(other, from);
  assert.ok(difference._ === 'updates.difference');
  assert.ok(difference.other_updates.some(({ _ }) => _ === 'updateSavedReactionTags'));
  await name(ana, '🔥');
  await name(ana, '🔥');
  assert.deepEqual(await tagsOf(other), [['🔥', undefined, 1]]);
  assert.equal(updatesIn(await pushed(house, ana, heard)).length, 2);
  await assert.rejects(name(ana, 'x', 'y'), refusedAs('REACTION_INVALID'));
});

test('saved messages are found by their tag, with a text and by chat', async () => {
  const search = async (
    emoji: string,
    q = '',
    more: { saved_peer_id?: Tl<'InputPeer'>; peer?: Tl<'InputPeer'> } = {},
  ) => {
    const page = await other.call<'messages.search'>({
      _: 'messages.search',
      peer: peerOf(ana),
      q,
      saved_reaction: [emojiOf(emoji)],
      filter: { _: 'inputMessagesFilterEmpty' },
      min_date: 0,
      max_date: 0,
      offset_id: 0,
      add_offset: 0,
      limit: 20,
      max_id: 0,
      min_id: 0,
      hash: 0n,
      ...more,
    });
    assert.ok(page._ !== 'messages.messagesNotModified');
    return page.messages.map(({ id }) => id);
  };
  const { id: plain } = await say(ana, ana, 'resep nasi goreng');
  const { id: tea } = await say(ana, ana, 'resep teh');
  await say(ana, ana, 'resep tanpa tanda');
  for (const id of [plain, tea]) await react(ana, peerOf(ana), id, ['🎉']);
  assert.deepEqual(await search('🎉'), [tea, plain]);
  assert.deepEqual(await search('🎉', 'nasi'), [plain]);
  assert.deepEqual(await search('🎉', '', { saved_peer_id: peerOf(budi) }), []);
  assert.equal((await search('🔥', '', { saved_peer_id: peerOf(budi) })).length, 1);
  await remove(ana, tea);
  assert.deepEqual(await search('🎉'), [plain]);
  await assert.rejects(search('🎉', '', { peer: peerOf(budi) }), refusedAs('PEER_ID_INVALID'));
});
