import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decodeResult, encodeResult } from '@suaka/tl';
import { openHouse, tempFolder, type Client, type House } from './house.ts';

let house: House;
let client: Client;
before(async () => {
  house = await openHouse(tempFolder());
  client = await house.connect();
});
after(() => house.close());

test('the configuration names the address that is served, and no other data centre', async () => {
  const config = await client.call<'help.getConfig'>({ _: 'help.getConfig' });
  assert.deepEqual(
    config.dc_options.map(({ id, ip_address: host, port }) => [id, host, port]),
    [[2, '127.0.0.1', 8443]],
  );
  assert.deepEqual([config.this_dc, config.test_mode, config.suggested_lang_code], [2, true, 'id']);
  assert.deepEqual(decodeResult('help.getConfig', encodeResult('help.getConfig', config, 227)).dc_options.length, 1);
});

test('the app configuration is not sent again to who has it', async () => {
  const first = await client.call<'help.getAppConfig'>({ _: 'help.getAppConfig', hash: 0 });
  assert.ok(first._ === 'help.appConfig' && first.config._ === 'jsonObject');
  const second = await client.call<'help.getAppConfig'>({ _: 'help.getAppConfig', hash: first.hash });
  assert.equal(second._, 'help.appConfigNotModified');
});

test('countries have their codes, their patterns and their names in the language asked for', async () => {
  const list = await client.call<'help.getCountriesList'>({ _: 'help.getCountriesList', lang_code: 'id', hash: 0 });
  assert.ok(list._ === 'help.countriesList' && list.countries.length > 200);
  const germany = list.countries.find((country) => country.iso2 === 'DE');
  assert.deepEqual([germany?.default_name, germany?.name], ['Germany', 'Jerman']);
  const indonesia = list.countries.find((country) => country.iso2 === 'ID');
  assert.equal(indonesia?.country_codes[0]?.country_code, '62');
  assert.match(indonesia.country_codes[0].patterns?.[0] ?? '', /^XXX[ X-]+$/u);
  const again = await client.call<'help.getCountriesList'>({
    _: 'help.getCountriesList',
    lang_code: 'id',
    hash: list.hash,
  });
  assert.equal(again._, 'help.countriesListNotModified');
  const odd = await client.call<'help.getCountriesList'>({ _: 'help.getCountriesList', lang_code: '../x', hash: 0 });
  assert.ok(odd._ === 'help.countriesList' && odd.countries.every((country) => country.name === undefined));
});

test('strings come in both languages with the same keys, and only for packs and languages that exist', async () => {
  const packOf = (lang_code: string, lang_pack = 'android') =>
    client.call<'langpack.getLangPack'>({ _: 'langpack.getLangPack', lang_pack, lang_code });
  const [english, indonesian] = [await packOf('en'), await packOf('id-ID')];
  assert.deepEqual(
    english.strings.map((string) => string.key),
    indonesian.strings.map((string) => string.key),
  );
  assert.ok(english.strings.length > 20);
  await assert.rejects(packOf('xx'), /LANG_CODE_NOT_SUPPORTED/u);
  await assert.rejects(packOf('en', 'nonsense'), /LANG_PACK_INVALID/u);
  const languages = await client.call<'langpack.getLanguages'>({ _: 'langpack.getLanguages', lang_pack: '' });
  assert.deepEqual(
    languages.map((one) => [one.lang_code, one.strings_count]),
    [
      ['en', english.strings.length],
      ['id', english.strings.length],
    ],
  );
});

test('who has the newest strings gets none, and a key that is not there is deleted', async () => {
  const difference = await client.call<'langpack.getDifference'>({
    _: 'langpack.getDifference',
    lang_pack: '',
    lang_code: 'id',
    from_version: 1,
  });
  assert.deepEqual(difference.strings, []);
  const strings = await client.call<'langpack.getStrings'>({
    _: 'langpack.getStrings',
    lang_pack: '',
    lang_code: 'id',
    keys: ['Contacts', 'toString', 'lng_unread_bar'],
  });
  assert.deepEqual(strings, [
    { _: 'langPackString', key: 'Contacts', value: 'Kontak' },
    { _: 'langPackStringDeleted', key: 'toString' },
    {
      _: 'langPackStringPluralized',
      key: 'lng_unread_bar',
      one_value: undefined,
      other_value: '{count} pesan belum dibaca',
    },
  ]);
});
