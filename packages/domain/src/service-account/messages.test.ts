import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeMessage } from './code-message.ts';
import { compose } from './composed-text.ts';
import type { UserId } from '../ids.ts';
import { joinedMessage } from './friends-message.ts';
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
  const { text, entities } = welcomeMessage('en', 'An**a', 'https://h/tour');
  assert.ok(text.includes('Ana'));
  assert.deepEqual(
    entities.map(({ kind }) => kind),
    ['bold', 'textUrl'],
  );
});

test('a device is answered in its language, and in English where that is not spoken', () => {
  for (const tag of ['id', 'id-ID', 'in_ID', 'ms']) assert.equal(spokenLanguage(tag), 'id', tag);
  for (const tag of ['es-MX', 'pt_BR', 'ar']) assert.equal(spokenLanguage(tag), tag.slice(0, 2), tag);
  for (const tag of ['', 'en', 'de', 'idx']) assert.equal(spokenLanguage(tag), 'en', tag);
  assert.match(codeMessage('id', '04711').text, /Kode masuk: 04711/u);
  assert.match(codeMessage('fr', '04711').text, /Log-in code: 04711/u);
});

test('every name of a digest is a mention that lies on the name, and those left out are counted', () => {
  const friends = [
    { userId: 10_000_001 as UserId, name: 'Ana 🌺 Sari' },
    { userId: 10_000_002 as UserId, name: 'Budi' },
  ];
  for (const tag of ['en', 'id', 'es', 'pt', 'ar']) {
    const { text, entities } = joinedMessage(tag, friends, 25);
    const mentions = entities.flatMap((entity) => (entity.kind === 'mentionName' ? [entity] : []));
    assert.deepEqual(
      mentions.map(({ userId, offset, length }) => ({ userId, name: text.slice(offset, offset + length) })),
      friends,
    );
    assert.match(text, /25/u);
    assert.match(text, /23/u);
  }
});
