import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { about, contactName, firstName, fold, lastName, nameLengthMax } from './names.ts';

test('a stored name is one line, trimmed, and never longer than a client shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      const name = contactName(text);
      assert.ok(name.length <= nameLengthMax);
      assert.doesNotMatch(name, /[\n\r\t\u202e]/u);
      assert.equal(contactName(name).trim(), name.trim());
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('what turns the reading direction or hides is taken out of names', () => {
  assert.equal(firstName('Ana\u202e\u200b  Maria\n'), 'Ana Maria');
  assert.equal(about('line one\nline two'), 'line one line two');
});

test('an empty first name is refused and an empty last name is none', () => {
  assert.throws(() => firstName(' \u2060\t'), /FIRSTNAME_INVALID/u);
  assert.equal(lastName('  '), '');
});

test('folding forgets case and accents, and is done once for all', () => {
  assert.equal(fold('ÉLÈVE  Sántoso'), 'eleve santoso');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => assert.equal(fold(fold(text)), fold(text))),
    { seed: 2, numRuns: 500 },
  );
});
