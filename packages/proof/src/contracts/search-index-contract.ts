import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentSeq } from '@suaka/domain';
import {
  asking,
  at,
  ayu,
  budi,
  channel,
  citra,
  found,
  group,
  inScope,
  scopeOf,
  take,
  written,
  type SearchUnderTest,
} from './search-fixture.ts';

const many = (count: number, text: (seq: number) => string = () => 'kata') =>
  Array.from({ length: count }, (_, index) => written(index + 1, text(index + 1)));

/** What is taken over is found, as it is now; nothing else is. */
export function searchIndexContract(engine: string, { openFresh }: SearchUnderTest): void {
  test(`${engine}: a new index has nothing and a mark at the beginning`, async () => {
    const handle = await openFresh();
    assert.deepEqual(await handle.writer.mark(), { seq: 0, change: 0 });
    assert.deepEqual(await found(handle, asking('kata')), []);
    assert.deepEqual(await handle.index.count(asking('kata')), { count: 0, isExact: true });
  });

  test(`${engine}: a changed content is found by what it says now, once`, async () => {
    const handle = await openFresh();
    await take(handle, [written(1, 'sebelum'), written(2, 'lain')]);
    await handle.writer.apply([written(1, 'sesudah')], { seq: 2 as ContentSeq, change: 5 });
    assert.deepEqual(await found(handle, asking('sebelum')), []);
    assert.deepEqual(await found(handle, asking('sesudah')), [1]);
    await handle.writer.apply([written(1, 'sesudah')], { seq: 2 as ContentSeq, change: 6 });
    assert.deepEqual(await found(handle, asking('sesudah')), [1]);
    assert.deepEqual(await handle.index.count(asking('sesudah')), { count: 1, isExact: true });
  });

  test(`${engine}: a content that nobody is shown is forgotten, one that a side deleted is not`, async () => {
    const handle = await openFresh();
    await take(handle, [written(1, 'kata'), written(2, 'kata')]);
    const onlyBudi = { scopes: [{ scopeId: budi, peerId: ayu, id: 2 }] };
    const gone = [written(1, '', { scopes: [] }), written(2, 'kata', onlyBudi)];
    await handle.writer.apply(gone, { seq: 2 as ContentSeq, change: 2 });
    assert.deepEqual(await found(handle, asking('kata')), []);
    assert.deepEqual(await found(handle, asking('kata', { scopes: [scopeOf(budi)] })), [2]);
  });

  test(`${engine}: contents and mark survive together, and taking the same over again doubles nothing`, async () => {
    const handle = await openFresh();
    const contents = many(10);
    await handle.writer.apply(contents, { seq: 10 as ContentSeq, change: 3 });
    const again = await handle.reopen();
    assert.deepEqual(await again.writer.mark(), { seq: 10, change: 3 });
    await again.writer.apply(contents, { seq: 10 as ContentSeq, change: 3 });
    assert.equal((await found(again, asking('kata'))).length, 10);
  });

  test(`${engine}: a part that cannot be taken over as a whole is not taken over at all`, async () => {
    const handle = await openFresh();
    await take(handle, [written(1, 'kata')]);
    const broken = [written(2, 'kata'), { ...written(3, 'kata'), scopes: undefined as never }];
    await assert.rejects(async () => handle.writer.apply(broken, { seq: 3 as ContentSeq, change: 0 }));
    assert.deepEqual(await found(handle, asking('kata')), [1]);
    assert.equal((await handle.writer.mark()).seq, 1);
  });

  test(`${engine}: nobody finds what is in another's box`, async () => {
    const handle = await openFresh();
    await take(handle, [
      written(1, 'rahasia'),
      written(2, 'rahasia', inScope(group)),
      written(3, 'rahasia', inScope(channel)),
    ]);
    assert.deepEqual(await found(handle, asking('rahasia', { scopes: [scopeOf(citra)] })), []);
    assert.deepEqual(await found(handle, asking('', { scopes: [scopeOf(citra)] })), []);
    assert.deepEqual(await found(handle, asking('rahasia', { scopes: [] })), []);
    assert.deepEqual(await found(handle, asking('rahasia')), [1]);
    assert.deepEqual(await found(handle, asking('rahasia', { scopes: [scopeOf(group)] })), [2]);
  });

  test(`${engine}: several boxes are one list, newest first, each hit with its box`, async () => {
    const handle = await openFresh();
    await take(handle, [
      written(1, 'kata'),
      written(2, 'kata', inScope(group)),
      written(3, 'kata', inScope(channel)),
      written(4, 'kata'),
    ]);
    const scopes = [scopeOf(group), scopeOf(ayu), scopeOf(channel)];
    assert.deepEqual(await handle.index.find(asking('kata', { scopes, skip: 1, limit: 2 })), [
      { scopeId: channel, seq: 3 },
      { scopeId: group, seq: 2 },
    ]);
    assert.deepEqual(await handle.index.count(asking('kata', { scopes })), { count: 4, isExact: true });
  });

  test(`${engine}: a dialog, an author, a kind and a mention narrow it down, together with words`, async () => {
    const handle = await openFresh();
    const toCitra = { scopes: [{ scopeId: ayu, peerId: citra, id: 2 }] };
    await take(handle, [
      written(1, 'kata satu'),
      written(2, 'kata dua', toCitra),
      written(3, 'kata tiga', { authorId: budi, kinds: ['photo', 'url'] }),
      written(4, 'kata empat', { kinds: ['video'], mentions: [ayu] }),
      written(5, 'hai @Ayu_S, kata'),
    ]);
    const inBudi = { scopes: [scopeOf(ayu, { peerId: budi })] };
    assert.deepEqual(await found(handle, asking('kata', inBudi)), [5, 4, 3, 1]);
    assert.deepEqual(await found(handle, asking('', { scopes: [scopeOf(ayu, { peerId: citra })] })), [2]);
    assert.deepEqual(await found(handle, asking('kata', { authorId: budi })), [3]);
    assert.deepEqual(await found(handle, asking('', { ...inBudi, kinds: ['photo', 'video'] })), [4, 3]);
    assert.deepEqual(await found(handle, asking('empat', { kinds: ['photo'] })), []);
    assert.deepEqual(await found(handle, asking('', { kinds: [] })), []);
    assert.deepEqual(await found(handle, asking('', { mentionOf: { userId: ayu, username: undefined } })), [4]);
    assert.deepEqual(await found(handle, asking('', { mentionOf: { userId: ayu, username: 'ayu_s' } })), [5, 4]);
  });

  test(`${engine}: saved messages are found by where they came from`, async () => {
    const handle = await openFresh();
    await take(handle, [
      written(1, 'kata', { savedPeerId: budi, ...inScope(ayu) }),
      written(2, 'kata', { savedPeerId: ayu, ...inScope(ayu) }),
    ]);
    const saved = (savedPeerId: typeof ayu) => ({ scopes: [scopeOf(ayu, { peerId: ayu, savedPeerId })] });
    assert.deepEqual(await found(handle, asking('kata', saved(budi))), [1]);
    assert.deepEqual(await found(handle, asking('', saved(ayu))), [2]);
  });

  test(`${engine}: a thread is looked through alone`, async () => {
    const handle = await openFresh();
    await take(handle, [
      written(1, 'kata', inScope(channel)),
      written(2, 'kata', { topId: 1, ...inScope(channel) }),
      written(3, 'kata', { topId: 2, ...inScope(channel) }),
    ]);
    const thread = (topId: number) => ({ scopes: [scopeOf(channel, { topId })] });
    assert.deepEqual(await found(handle, asking('kata', thread(1))), [2]);
    assert.deepEqual(await found(handle, asking('', thread(2))), [3]);
  });

  test(`${engine}: pages of a long list follow each other without a gap or a repeat, both ways`, async () => {
    const handle = await openFresh();
    await take(
      handle,
      many(250, (seq) => (seq % 2 === 0 ? 'genap' : 'ganjil')),
    );
    const pages: number[] = [];
    for (let offset = at(1000); ;) {
      const page = await found(handle, asking('genap', { scopes: [scopeOf(ayu, { offset })], limit: 20 }));
      if (page.length === 0) break;
      pages.push(...page);
      offset = at(page.at(-1) ?? 0);
    }
    assert.deepEqual(
      pages,
      Array.from({ length: 125 }, (_, index) => 250 - index * 2),
    );
    const upwards = asking('genap', { scopes: [scopeOf(ayu, { offset: at(101) })], order: 'oldestFirst', limit: 3 });
    assert.deepEqual(await found(handle, upwards), [102, 104, 106]);
    assert.deepEqual(await found(handle, asking('genap', { skip: 120 })), [10, 8, 6, 4, 2]);
  });

  test(`${engine}: bounds hold for pages and counts, the offset for pages alone`, async () => {
    const handle = await openFresh();
    await take(handle, many(100));
    const bounded = asking('kata', { scopes: [scopeOf(ayu, { from: at(10), below: at(20), offset: at(15) })] });
    assert.deepEqual(await found(handle, bounded), [14, 13, 12, 11, 10]);
    assert.deepEqual(await handle.index.count(bounded), { count: 10, isExact: true });
  });

  test(`${engine}: a first page comes with its count, exact where it is small and an estimate where it is large`, async () => {
    const handle = await openFresh();
    await take(
      handle,
      many(900, (seq) => (seq % 90 === 0 ? 'kata langka' : 'kata')),
    );
    const few = await handle.index.findAndCount(asking('langka', { limit: 3 }));
    assert.deepEqual(
      few.hits.map(({ seq }) => seq),
      [900, 810, 720],
    );
    assert.deepEqual(few.count, { count: 10, isExact: true });
    const all = await handle.index.findAndCount(asking('kata', { limit: 3 }));
    assert.equal(all.hits.length, 3);
    assert.ok(!all.count.isExact && Math.abs(all.count.count - 900) < 50, `${all.count.count} of 900`);
  });

  test(`${engine}: what is rare in a large box is found and counted exactly, what is frequent roughly`, async () => {
    const handle = await openFresh();
    // Ids far apart, as in a box where a million other things happened.
    const far = (index: number) => index * 20_000 + 1;
    const contents = Array.from({ length: 60 }, (_, index) =>
      written(index + 1, index % 30 === 0 ? 'kata langka' : 'kata', {
        scopes: [{ scopeId: ayu, peerId: budi, id: far(index) }],
      }),
    );
    await take(handle, contents);
    assert.deepEqual(await found(handle, asking('lang')), [31, 1]);
    assert.deepEqual(await handle.index.count(asking('lang')), { count: 2, isExact: true });
    assert.equal((await found(handle, asking('kata'))).length, 60);
    assert.equal(
      (await found(handle, asking('kata', { order: 'oldestFirst', scopes: [scopeOf(ayu, { offset: at(1) })] })))[59],
      60,
    );
  });
}
