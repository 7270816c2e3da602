import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sniff } from './sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const hello = '\x16\x03\x01\x02\x00\x01\xff\xff';

test('each protocol is told by its first bytes', () => {
  assert.equal(sniff(bytes(hello), true), 'tls');
  assert.equal(sniff(bytes('PROXY TCP4'), true), 'proxy');
  assert.equal(sniff(bytes('\r\n\r\n\0\r\nQUIT\n!'), true), 'proxy');
  for (const method of ['GET /', 'POST /', 'HEAD /', 'OPTIONS *']) assert.equal(sniff(bytes(method), false), 'http');
  assert.equal(sniff(bytes('\xef'), true), 'abridged');
  assert.equal(sniff(bytes('\xee\xee\xee\xee'), true), 'intermediate');
});

test('a prefix that several protocols share is not decided before they part', () => {
  for (const head of ['G', 'GE', 'P', 'PO', 'PR', 'PROXY', '\r', hello.slice(0, 5)]) {
    assert.equal(sniff(bytes(head), true), 'more', JSON.stringify(head));
  }
});

test('methods that HTTP has but Suaka does not serve are left to obfuscation', () => {
  for (const method of ['PUT / HTT', 'DELETE / H', 'PATCH / H']) {
    assert.equal(sniff(bytes(method), false), 'obfuscated');
  }
});

test('a proxy header counts from trusted proxies only', () => {
  assert.equal(sniff(bytes('PROXY TCP4'), false), 'obfuscated');
});
