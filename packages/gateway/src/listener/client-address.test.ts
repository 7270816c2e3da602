import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TrustedProxies, addressBlock, isLoopback, plainAddress } from './client-address.ts';

test('an IPv4 peer of a dual-stack socket is shown as IPv4', () => {
  assert.equal(plainAddress('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(plainAddress('fe80::1%eth0'), 'fe80::1');
});

test('the client is the last address that no trusted proxy has', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '::1']);
  assert.equal(proxies.clientOf('10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2'), '203.0.113.7');
  assert.equal(proxies.clientOf('::1', '203.0.113.7'), '203.0.113.7');
});

test('whoever is not a trusted proxy cannot choose its address', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8']);
  assert.equal(proxies.clientOf('198.51.100.9', '203.0.113.7'), '198.51.100.9');
  assert.equal(proxies.clientOf('10.0.0.1', 'unknown'), '10.0.0.1');
  assert.equal(proxies.clientOf('10.0.0.1', undefined), '10.0.0.1');
});

test('loopback is 127.0.0.0/8 and ::1', () => {
  assert.ok(isLoopback('127.0.0.9'));
  assert.ok(isLoopback('::1'));
  assert.ok(!isLoopback('10.0.0.1'));
  assert.ok(!isLoopback(''));
});

test('an IPv6 address counts with its first 64 bits, an IPv4 one whole', () => {
  assert.equal(addressBlock('192.0.2.1'), '192.0.2.1');
  assert.equal(addressBlock('2001:db8::1'), '2001:db8:0:0::/64');
  assert.equal(addressBlock('2001:db8:0:0:ffff:1:2:3'), '2001:db8:0:0::/64');
  assert.equal(addressBlock('::1'), '0:0:0:0::/64');
});
