import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProxyHeader } from './proxy-header.ts';

const v1 = (text: string) => readProxyHeader(Buffer.from(text, 'latin1'));
const signature = '0d0a0d0a000d0a515549540a';
const v2 = (hex: string) => readProxyHeader(Buffer.from(signature + hex, 'hex'));

test('version 1 names the client, and the length says where its own bytes begin', () => {
  const line = 'PROXY TCP4 203.0.113.7 198.51.100.1 5000 443\r\n';
  assert.deepEqual(v1(`${line}GET /`), { kind: 'ok', length: line.length, address: '203.0.113.7' });
  const line6 = 'PROXY TCP6 2001:db8::7 2001:db8::1 5000 443\r\n';
  assert.deepEqual(v1(line6), { kind: 'ok', length: line6.length, address: '2001:db8::7' });
});

test('version 1 UNKNOWN keeps the address of the proxy', () => {
  assert.deepEqual(v1('PROXY UNKNOWN\r\n'), { kind: 'ok', length: 15, address: undefined });
});

test('version 1 that is not whole asks for more, and past its longest line is bad', () => {
  assert.equal(v1('PROXY TCP4 203.0.113.7').kind, 'more');
  assert.equal(v1(`PROXY ${'9'.repeat(120)}`).kind, 'bad');
});

test('version 1 with a family or an address that is wrong is bad', () => {
  assert.equal(v1('PROXY TCP4 2001:db8::7 198.51.100.1 1 2\r\n').kind, 'bad');
  assert.equal(v1('PROXY UDP 203.0.113.7 198.51.100.1 1 2\r\n').kind, 'bad');
  assert.equal(v1('PROXY TCP4 203.0.113.7\r\n').kind, 'bad');
});

test('version 2 names IPv4 and IPv6 clients and skips its extensions', () => {
  assert.deepEqual(v2('2111000ccb007107c63364011388 01bb'.replace(' ', '')), {
    kind: 'ok',
    length: 28,
    address: '203.0.113.7',
  });
  const body = `20010db8000000000000000000000007${'00'.repeat(16)}138801bbaabbcc`;
  assert.deepEqual(v2(`21210027${body}`), { kind: 'ok', length: 55, address: '2001:db8:0:0:0:0:0:7' });
});

test('version 2 LOCAL keeps the address of the proxy, other commands and huge bodies are bad', () => {
  assert.deepEqual(v2('20000000'), { kind: 'ok', length: 16, address: undefined });
  assert.equal(v2('22110000').kind, 'bad');
  assert.equal(v2('2111ffff').kind, 'bad');
  assert.equal(v2('2111000ccb').kind, 'more');
});
