import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, loadCatalogue, pickLanguage, type MessageKey } from './catalogue.ts';
import { en } from './en.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's numbers for a plain text and a plural. */
const LITERAL = 0;
const PLURAL = 6;

function typeOf(element: Element): number {
  const type: number = element.type;
  return type;
}

function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const own = 'value' in element && typeOf(element) !== LITERAL ? [element.value] : [];
    return !('options' in element) || typeOf(element) !== PLURAL
      ? own
      : [...own, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
  });
}

function pluralsOf(elements: readonly Element[]): string[][] {
  return elements.flatMap((element) =>
    'options' in element && typeOf(element) === PLURAL ? [Object.keys(element.options)] : [],
  );
}

function parse(text: string, language: string): Element[] {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
}

for (const { code } of LANGUAGES) {
  const catalogue = await loadCatalogue(code);

  test(`${code} has every string, none empty and none too many`, () => {
    assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(en).sort());
    assert.deepEqual(
      Object.entries(catalogue).filter(([, text]) => text.trim() === ''),
      [],
    );
  });

  test(`${code} uses the same arguments as English in every string`, () => {
    for (const key of Object.keys(en) as MessageKey[]) {
      const own = [...new Set(argumentsOf(parse(catalogue[key], code)))].sort();
      assert.deepEqual(own, [...new Set(argumentsOf(parse(en[key], 'en')))].sort(), key);
    }
  });

  test(`${code} has every plural form that its language knows`, () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    for (const key of Object.keys(en) as MessageKey[]) {
      for (const options of pluralsOf(parse(catalogue[key], code))) {
        assert.deepEqual(options.filter((one) => !one.startsWith('=')).sort(), [...forms].sort(), key);
      }
    }
  });
}

test('the first wished language that the page has is taken', () => {
  assert.equal(pickLanguage(['de-DE', 'en-US', 'id']), 'en');
  assert.equal(pickLanguage(['id-ID', 'en']), 'id');
  assert.equal(pickLanguage(['fr']), 'en');
  assert.equal(pickLanguage([]), 'id');
});
