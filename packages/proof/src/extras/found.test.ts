import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Person } from '../accounts/people.ts';
import { peerOf, refusedAs } from '../messages/talk.ts';
import { given, installEmojis, type Given } from './given.ts';

let it: Given;
before(async () => {
  it = await given();
  await installEmojis(it.ana, 'animals', ['🐱', '🐶']);
});
after(() => it.house.close());

async function emojis(person: Person, emoticon: string): Promise<bigint[]> {
  const request = { _: 'messages.searchCustomEmoji', emoticon, hash: 0n } as const;
  const answer = await person.call<'messages.searchCustomEmoji'>(request);
  assert.ok(answer._ === 'emojiList');
  return answer.document_id;
}

async function stickers(person: Person, more: { q?: string; emoticon?: string; lang_code?: string[]; limit?: number }) {
  const answer = await person.call<'messages.searchStickers'>({
    _: 'messages.searchStickers',
    emojis: true,
    q: '',
    emoticon: '',
    lang_code: [],
    offset: 0,
    limit: 10,
    hash: 0n,
    ...more,
  });
  assert.ok(answer._ === 'messages.foundStickers');
  return answer;
}

test('custom emojis are found by the emoji and by words of two languages', async () => {
  const { ana, budi } = it;
  const [cat, ...others] = await emojis(ana, '🐱');
  assert.ok(cat !== undefined && others.length === 0);
  assert.deepEqual(await emojis(budi, '🐱'), []);
  const ids = async (more: Parameters<typeof stickers>[1]) => (await stickers(ana, more)).stickers.map(({ id }) => id);
  assert.deepEqual(await ids({ emoticon: '🐱' }), [cat]);
  assert.deepEqual(await ids({ q: 'kucing', lang_code: ['id'] }), [cat]);
  assert.deepEqual(await ids({ q: 'cat', lang_code: ['en'] }), [cat]);
  assert.deepEqual(await ids({ q: 'kucing', lang_code: ['en'] }), []);
  const first = await stickers(ana, { emoticon: '🐱 🐶', limit: 1 });
  assert.ok(first.stickers.length === 1 && first.next_offset === 1);
  await assert.rejects(stickers(ana, { limit: -1 }), refusedAs('LIMIT_INVALID'));
});

test('who shares where they are is found as long as they do', async () => {
  const { house, ana, budi } = it;
  const share = (person: Person, other: Person, randomId: bigint, period: number) =>
    person.call<'messages.sendMedia'>({
      _: 'messages.sendMedia',
      peer: peerOf(other),
      message: '',
      random_id: randomId,
      media: {
        _: 'inputMediaGeoLive',
        geo_point: { _: 'inputGeoPoint', lat: -6.2, long: 106.8 },
        period,
      },
    });
  const authors = async () => {
    const request = { _: 'messages.getRecentLocations', peer: peerOf(ana), limit: 10, hash: 0n } as const;
    const page = await budi.call<'messages.getRecentLocations'>(request);
    assert.ok(page._ !== 'messages.messagesNotModified');
    return page.messages.map((message) => (message._ === 'message' && message.out === true ? 'budi' : 'ana'));
  };
  assert.deepEqual(await authors(), []);
  await share(ana, budi, 101n, 900);
  await share(ana, budi, 102n, 900);
  await share(budi, ana, 103n, 1800);
  assert.deepEqual(await authors(), ['budi', 'ana']);
  house.clock.moveS(901);
  assert.deepEqual(await authors(), ['budi']);
  house.clock.moveS(900);
  assert.deepEqual(await authors(), []);
});
