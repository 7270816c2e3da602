import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RpcError } from '../errors/rpc-error.ts';
import { checkedText } from './checked-text.ts';
import type { MessageEntity } from './message-entity.ts';

const limits = { textLengthMax: 20, entitiesMax: 3 };
const refusedAs = (row: string) => (error: unknown) => error instanceof RpcError && error.row === row;
const bold = (offset: number, length: number): MessageEntity => ({ kind: 'bold', offset, length });

test('a text without anything to see is empty', () => {
  for (const text of ['', '  ', '\n\t '])
    assert.throws(() => checkedText(text, [], limits), refusedAs('MESSAGE_EMPTY'));
});

test('length counts characters, not UTF-16 units', () => {
  assert.equal(checkedText('😀'.repeat(20), [], limits).text.length, 40);
  assert.throws(() => checkedText('😀'.repeat(21), [], limits), refusedAs('MESSAGE_TOO_LONG'));
  assert.throws(() => checkedText('a'.repeat(21), [], limits), refusedAs('MESSAGE_TOO_LONG'));
});

test('a part that ends past the text is cut, one that begins outside or is empty is refused', () => {
  assert.deepEqual(checkedText('hello', [bold(3, 99)], limits).entities, [bold(3, 2)]);
  for (const part of [bold(5, 1), bold(-1, 2), bold(0, 0), bold(0, -1)]) {
    assert.throws(() => checkedText('hello', [part], limits), refusedAs('ENTITY_BOUNDS_INVALID'));
  }
  const many = Array.from({ length: 4 }, () => bold(0, 1));
  assert.throws(() => checkedText('hello', many, limits), refusedAs('ENTITIES_TOO_LONG'));
});

test('links, addresses, mentions, tags and commands are found beside what is styled', () => {
  const kindsIn = (text: string, styled: MessageEntity[] = []): string[] =>
    (checkedText(text, styled, { textLengthMax: 200, entitiesMax: 3 }).entities ?? []).map(
      ({ kind, offset, length }) => `${kind} ${text.slice(offset, offset + length)}`,
    );
  assert.deepEqual(kindsIn('see example.org or mail ana@example.org'), ['url example.org', 'email ana@example.org']);
  assert.deepEqual(kindsIn('@budi_s #halo $IDR /start'), [
    'mention @budi_s',
    'hashtag #halo',
    'cashtag $IDR',
    'botCommand /start',
  ]);
  assert.deepEqual(kindsIn('a/b c@d #1 100$'), []);
  assert.deepEqual(kindsIn('run /start now', [{ kind: 'code', offset: 4, length: 6 }]), ['code /start']);
  assert.deepEqual(kindsIn('http://a.id/@name#tag'), ['url http://a.id/@name#tag']);
});

test('whatever is kept lies within the text, in the order of its offset', () => {
  const pieces = fc.constantFrom('@name', '#tag ', 'a.org', ' ', '/go', '😀', 'x', '$ABC', 'me@a.org');
  const styled = fc.array(fc.record({ kind: fc.constant('italic' as const), offset: fc.nat(40), length: fc.nat(40) }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 9 }), styled, (parts, entities) => {
      const text = `x${parts.join('')}`;
      let kept: readonly MessageEntity[];
      try {
        kept = checkedText(text, entities, { textLengthMax: 200, entitiesMax: 3 }).entities ?? [];
      } catch (error) {
        assert.ok(error instanceof RpcError);
        return;
      }
      for (const { offset, length } of kept) assert.ok(offset >= 0 && length > 0 && offset + length <= text.length);
      assert.deepEqual(
        kept.map(({ offset }) => offset),
        kept.map(({ offset }) => offset).toSorted((a, b) => a - b),
      );
    }),
    { seed: 5, numRuns: 300 },
  );
});
