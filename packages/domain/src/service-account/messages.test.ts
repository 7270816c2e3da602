import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeMessage } from './code-message.ts';
import { compose } from './composed-text.ts';
import { spokenLanguage } from './language.ts';
import { welcomeMessage } from './welcome-message.ts';

test('bold parts lie where the marks were, in UTF-16 units', () => {
  const { text, entities } = compose('🏠 **Kode: 1** ya **dan** ini');
  assert.equal(text, '🏠 Kode: 1 ya dan ini');
  assert.deepEqual(
    entities.map(({ offset, length }) => text.slice(offset, offset + length)),
    ['Kode: 1', 'dan'],
  );
});

test('a name cannot put marks of its own into the welcome', () => {
  const { text, entities } = welcomeMessage('en', 'An**a');
  assert.ok(text.includes('Ana'));
  assert.equal(entities.length, 1);
});

test('a device is answered in its language, and in English where that is not spoken', () => {
  for (const tag of ['id', 'id-ID', 'in_ID', 'ms']) assert.equal(spokenLanguage(tag), 'id', tag);
  for (const tag of ['', 'en', 'de', 'idx']) assert.equal(spokenLanguage(tag), 'en', tag);
  assert.match(codeMessage('id', '04711').text, /Kode masuk: 04711/u);
  assert.match(codeMessage('fr', '04711').text, /Log-in code: 04711/u);
});
