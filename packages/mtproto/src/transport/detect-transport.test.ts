import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectTransport } from './detect-transport.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

test('each transport is known by its first bytes', () => {
  assert.equal(detectTransport(Uint8Array.of(0xef)), 'abridged');
  assert.equal(detectTransport(new Uint8Array(4).fill(0xee)), 'intermediate');
  assert.equal(detectTransport(new Uint8Array(4).fill(0xdd)), 'padded');
  assert.equal(detectTransport(Uint8Array.of(52, 0, 0, 0, 0, 0, 0, 0)), 'full');
  assert.equal(detectTransport(Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1)), 'tls');
  assert.equal(detectTransport(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)), 'obfuscated');
});

test('the four HTTP methods are HTTP, and others are left to obfuscation', () => {
  for (const request of ['GET / HTTP/1.1', 'POST /api', 'HEAD / HT', 'OPTIONS /']) {
    assert.equal(detectTransport(ascii(request)), 'http');
  }
  assert.equal(detectTransport(ascii('PUT /api HTTP/1.1')), 'obfuscated');
});

test('too few bytes decide nothing', () => {
  assert.equal(detectTransport(new Uint8Array(0)), undefined);
  assert.equal(detectTransport(ascii('GET')), undefined);
  assert.equal(detectTransport(Uint8Array.of(0xee, 0xee)), undefined);
  assert.equal(detectTransport(Uint8Array.of(1, 2, 3, 4, 5, 6, 7)), undefined);
});

test('a random first byte of 0x16 is no TLS without the shape of a ClientHello', () => {
  assert.equal(detectTransport(Uint8Array.of(0x16, 3, 1, 2, 0, 9, 9, 9)), 'obfuscated');
});
