import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedWords, wordsOf } from './words.ts';

const finds = (query: string, text: string): boolean => {
  const words = [...wordsOf(text)];
  const asking = askedWords(query);
  const { words: asked, isExact } = asking;
  const isFound =
    asked.length > 0 &&
    asked.every(({ word, isPrefix }) => words.some((one) => (isPrefix ? one.startsWith(word) : one === word)));
  if (isExact) assert.equal(asking.fits(text) && asked.length > 0, isFound);
  return isFound && asking.fits(text);
};

const found: readonly (readonly [string, string])[] = [
  ['selamat pagi', 'Selamat pagi, apa kabar?'],
  ['PAGI selam', 'Selamat pagi, apa kabar?'],
  ['kabar selama', 'Selamat pagi, apa kabar?'],
  ['apa selamat', 'Selamat pagi, apa kabar?'],
  ['sel', 'Selamat pagi'],
  ['cafe', 'Café'],
  ['café', 'CAFE'],
  ['strasse', 'Straße'],
  ['istanbul', 'İstanbul'],
  ['السلام', 'السَّلَامُ عَلَيْكُمْ'],
  ['احمد', 'أحمد'],
  ['أحمد', 'احمد'],
  ['مدرسه', 'مدرسة'],
  ['مستشفي', 'مستشفى'],
  ['你好', '大家你好吗'],
  ['天安门', '我爱北京天安门'],
  ['门', '我爱北京天安门'],
  ['天', '我爱北京天安门'],
  ['東京', '東京タワーに行く'],
  ['タワー', '東京タワーに行く'],
  ['สวัสดี', 'สวัสดีครับ'],
  ['👍', 'bagus 👍🏽 sekali'],
  ['❤️', 'terima kasih ❤'],
  ['#liburan', 'di pantai #Liburan2026'],
  ['liburan', 'di pantai #liburan'],
  ['@budi', 'halo @budi_s'],
  ['budi', 'halo @budi_s'],
  ['安卓', 'iPhone和安卓'],
  ['iphone', 'iPhone和安卓'],
  ['ＡＢＣ', 'abc'],
  ['한국', '한국어'],
  ['ガ', 'ガス'],
];
for (const [query, text] of found) {
  test(`"${query}" finds "${text}"`, () => assert.ok(finds(query, text)));
}

const missed: readonly (readonly [string, string])[] = [
  ['pagi malam', 'selamat pagi'],
  ['agi', 'selamat pagi'],
  ['#liburan', 'liburan di pantai'],
  ['#liburan lib', '#liburan'.replace('lib', 'kib')],
  ['好你', '你好'],
  ['你们好', '你好'],
  ['👎', '👍'],
  ['!?', 'halo!?'],
  ['', 'halo'],
  ['kabar selama', 'Selam pagi, kabar'],
  ['pa', 'Selamat pagi'],
  ['天安门', '天安与安门'],
  ['selam pagi', 'Selamat pagi'],
  ['カ', 'ガス'],
];
for (const [query, text] of missed) {
  test(`"${query}" does not find "${text}"`, () => assert.ok(!finds(query, text)));
}

test('a long text and a long query stay bounded', () => {
  assert.equal([...wordsOf('x'.repeat(5000))][0]?.length, 40);
  assert.equal(askedWords(Array.from({ length: 100 }, (_, index) => `kata${index}`).join(' ')).words.length, 16);
});
