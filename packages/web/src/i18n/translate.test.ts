import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, loadCatalogue, type Catalogue, type MessageKey } from './catalogue.ts';
import { translatorOf } from './translate.ts';

const VALUES = {
  name: 'Sari',
  count: 3,
  time: '0:42',
  text: 'hi',
  phone: '+62',
  length: 5,
  query: 'q',
  link: 'l',
  date: 'd',
  when: 'w',
  title: 'Keluarga',
  names: 'A, B',
  other: 'Bayu',
  emoji: '🏠',
  question: '?',
  place: 4,
};

for (const { code } of LANGUAGES) {
  test(`${code} says the same from syntax trees, as the built page has them, with arguments and without`, async () => {
    const catalogue = await loadCatalogue(code);
    const built = Object.fromEntries(
      Object.entries(catalogue).map(([key, text]) => [
        key,
        text.includes('{') ? new IntlMessageFormat(text, code, undefined, { ignoreTag: true }).getAst() : text,
      ]),
    ) as unknown as Catalogue;
    const [plain, compiled] = [translatorOf(code, catalogue), translatorOf(code, built)];
    for (const key of Object.keys(catalogue) as MessageKey[]) {
      assert.equal(compiled(key, VALUES), plain(key, VALUES), key);
      assert.equal(plain(key, VALUES).includes('{'), false, key);
      if (!catalogue[key].includes('{')) assert.equal(plain(key), catalogue[key]);
    }
  });
}

test('an argument that a message does not take changes nothing', async () => {
  const t = translatorOf('id', await loadCatalogue('id'));
  assert.equal(t('chat.hello3', { name: 'Sari' }), 'Apa kabar?');
  assert.equal(t('chat.hello1', { name: 'Sari' }), 'Halo Sari!');
});
