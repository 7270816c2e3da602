import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { refusedAs } from './talk.ts';

let house: House;
let ana: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
});
after(() => house.close());

const keywordsOf = (lang_code: string) =>
  ana.call<'messages.getEmojiKeywords'>({ _: 'messages.getEmojiKeywords', lang_code });

test('words of two languages lead to emoji, and whoever has them gets none again', async () => {
  const emojiFor = async (language: string, word: string) =>
    (await keywordsOf(language)).keywords.flatMap((each) =>
      each._ === 'emojiKeyword' && each.keyword === word ? each.emoticons : [],
    );
  assert.ok((await emojiFor('id', 'kucing')).includes('🐈'));
  assert.ok((await emojiFor('en', 'cat')).includes('🐈'));
  assert.deepEqual(await emojiFor('en', 'kucing'), []);
  const { version } = await keywordsOf('id');
  const again = await ana.call<'messages.getEmojiKeywordsDifference'>({
    _: 'messages.getEmojiKeywordsDifference',
    lang_code: 'id',
    from_version: version,
  });
  assert.deepEqual([again.keywords, again.version], [[], version]);
  await assert.rejects(keywordsOf('xx'), refusedAs('LANG_CODE_NOT_SUPPORTED'));
});

test('a client learns in which languages to look', async () => {
  const languages = await ana.call<'messages.getEmojiKeywordsLanguages'>({
    _: 'messages.getEmojiKeywordsLanguages',
    lang_codes: ['id-ID', 'xx'],
  });
  assert.deepEqual(
    languages.map(({ lang_code }) => lang_code),
    ['id', 'en'],
  );
});
