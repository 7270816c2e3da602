import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sniff } from './sniff.ts';

const all = { tls: true, proxy: true };
const none = { tls: false, proxy: false };
const bytes = (text: string) => Buffer.from(text, 'latin1');
const hello = '\x16\x03\x01\x02\x00\x01';

test('each protocol is told by its first bytes', () => {
  assert.equal(sniff(bytes(hello), all), 'tls');
  assert.equal(sniff(bytes('PROXY TCP4'), all), 'proxy');
  assert.equal(sniff(bytes('\r\n\r\n\0\r\nQUIT\n!'), all), 'proxy');
  for (const method of ['GET /', 'POST /', 'HEAD /', 'OPTIONS *']) assert.equal(sniff(bytes(method), none), 'http');
  assert.equal(sniff(bytes('\xef'), all), 'mtproto');
  assert.equal(sniff(bytes('\xee\xee\xee\xee'), all), 'mtproto');
});

test('a prefix that several protocols share is not decided before they part', () => {
  for (const head of ['G', 'GE', 'P', 'PO', 'PR', 'PROXY', '\r', hello.slice(0, 5)]) {
    assert.equal(sniff(bytes(head), all), 'more', JSON.stringify(head));
  }
});

test('methods that HTTP has but Suaka does not serve are left to obfuscation', () => {
  for (const method of ['PUT / HT', 'DELETE /', 'PATCH / ']) assert.equal(sniff(bytes(method), all), 'mtproto');
});

test('a proxy header counts from trusted proxies only, TLS with a certificate only', () => {
  assert.equal(sniff(bytes('PROXY TCP4'), none), 'mtproto');
  assert.equal(sniff(bytes(hello), none), 'mtproto');
});

test('an obfuscated header that happens to begin with 0x16 is not taken for TLS', () => {
  assert.equal(sniff(bytes('\x16\x03\x01\x02\x00\x77'), all), 'mtproto');
  assert.equal(sniff(bytes('\x16\x55'), all), 'mtproto');
});
