import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asking, found, take, written, type SearchUnderTest } from './search-fixture.ts';

/** Texts, each with queries that find it and none of the others. */
const texts: readonly (readonly [text: string, queries: readonly string[]])[] = [
  ['Selamat pagi, apa kabar hari ini?', ['selamat', 'SELAMAT PAGI', 'hari kabar', 'sela', 'pag apa']],
  ['Pertemuan di Café Müller jam 3', ['cafe', 'café', 'muller', 'MÜLLER caf', '3 pertem']],
  ['السَّلامُ عَلَيْكُم يا أَحْمَد', ['السلام', 'احمد', 'أحمد', 'عليكم', 'السلا']],
  ['غدا إلى الجامعة', ['الى', 'إلى', 'الجامعه', 'الجامع']],
  ['我们明天去北京天安门广场', ['天安门', '明天', '广场', '北京', '我们 广场']],
  ['東京タワーに行きたい', ['東京', 'タワー', '行き']],
  ['พรุ่งนี้ไปตลาดกันไหม', ['ตลาด', 'พรุ่งนี้']],
  ['Hasilnya 👍🏽 mantap', ['👍', '👍🏿', '👍 mantap']],
  ['Libur di #PantaiKuta2026 bersama @teman_lama', ['#pantaikuta2026', '#pantaikuta', '@teman_lama', 'pantaikuta']],
  ['Straße nach Łódź', ['strasse', 'lodz', 'STRASSE']],
];

const findNothing = ['selamat malam', 'elamat', '#selamat', '门场', '天门', 'café 北京', '👎', '?!', 'zzz'];

/** Finding by words: what every language expects. */
export function searchWordsContract(engine: string, { openFresh }: SearchUnderTest): void {
  for (const [place, [text, queries]] of texts.entries()) {
    for (const query of queries) {
      test(`${engine}: "${query}" finds "${text}" and nothing else`, async () => {
        const handle = await openFresh();
        await take(
          handle,
          texts.map(([each], index) => written(index + 1, each)),
        );
        assert.deepEqual(await found(handle, asking(query)), [place + 1]);
      });
    }
  }

  test(`${engine}: words that no text has, has otherwise, or has apart find nothing`, async () => {
    const handle = await openFresh();
    await take(
      handle,
      texts.map(([each], index) => written(index + 1, each)),
    );
    for (const query of findNothing) assert.deepEqual(await found(handle, asking(query)), [], query);
  });

  test(`${engine}: a query of no letter finds nothing, an empty one everything`, async () => {
    const handle = await openFresh();
    await take(handle, [written(1, 'satu'), written(2, '...'), written(3, '')]);
    assert.deepEqual(await found(handle, asking('...')), []);
    assert.deepEqual(await found(handle, asking('')), [3, 2, 1]);
  });

  test(`${engine}: text that looks like the engine's own language is text`, async () => {
    const handle = await openFresh();
    await take(handle, [written(1, 'a OR b'), written(2, 'NEAR("x" *)'), written(3, 'p4:satu')]);
    for (const query of ['" OR "', '*', 'x" OR "satu', 'term:satu', 'NEAR(', "'; drop table terms; --"]) {
      await found(handle, asking(query));
    }
    assert.deepEqual(await found(handle, asking('a or b')), [1]);
    assert.deepEqual(await found(handle, asking('satu')), [3]);
  });
}
