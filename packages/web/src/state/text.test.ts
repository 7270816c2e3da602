import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TypeMessageEntity } from '../codec/generated/types.ts';
import { parseMarkup, toMarkup } from './markup.ts';
import { safeHref, segmentsOf } from './segments.ts';

test('signs become entities, also inside one another', () => {
  assert.deepEqual(parseMarkup('a **b __c__** `**d**`'), {
    text: 'a b c **d**',
    entities: [
      { _: 'messageEntityBold', offset: 2, length: 3 },
      { _: 'messageEntityItalic', offset: 4, length: 1 },
      { _: 'messageEntityCode', offset: 6, length: 5 },
    ],
  });
});

test('signs without a partner, and empty ones, stay as typed', () => {
  for (const text of ['2 ** 3', 'a__b', '****', 'x ` y']) assert.deepEqual(parseMarkup(text), { text, entities: [] });
});

test('space around a message goes, and entities move with the text', () => {
  assert.deepEqual(parseMarkup('\n  **hi** '), {
    text: 'hi',
    entities: [{ _: 'messageEntityBold', offset: 0, length: 2 }],
  });
});

test('a text that was parsed can be written with its signs again', () => {
  for (const source of ['**b** and __i__', '**b __c__**', '`code` x', '~~a~~||b||']) {
    const { text, entities } = parseMarkup(source);
    assert.equal(toMarkup(text, entities), source);
  }
});

test('segments hold the whole text in order, whatever the entities', () => {
  const entity = fc.record({
    _: fc.constantFrom('messageEntityBold' as const, 'messageEntityItalic' as const, 'messageEntityUrl' as const),
    offset: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(entity, { maxLength: 6 }), (text, entities) => {
      const joined = segmentsOf(text, entities as TypeMessageEntity[])
        .map((segment) => segment.text)
        .join('');
      assert.equal(joined, text);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test('overlapping entities give each part all of its styles', () => {
  const segments = segmentsOf('abcdef', [
    { _: 'messageEntityBold', offset: 0, length: 4 },
    { _: 'messageEntityItalic', offset: 2, length: 4 },
  ]);
  assert.deepEqual(
    segments.map((segment) => [segment.text, segment.styles]),
    [
      ['ab', ['bold']],
      ['cd', ['bold', 'italic']],
      ['ef', ['italic']],
    ],
  );
});

test('web addresses are links also where no entity says so, without the full stop after them', () => {
  const [, link, rest] = segmentsOf('see https://example.org/a?b=c.', []);
  assert.equal(link?.href, 'https://example.org/a?b=c');
  assert.equal(rest?.text, '.');
});

test('an address of a dangerous kind is no link', () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:1', 'vbscript:x', 'file:///etc']) {
    assert.equal(safeHref(address), undefined, address);
  }
  assert.equal(safeHref('example.org/x'), 'https://example.org/x');
});
