import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { fingerprintHex, rsaFingerprint } from '@suaka/mtproto';
import { NodeCrypto } from './node-crypto.ts';
import { generateServerKey, readPublicKey, readServerKey } from './server-key.ts';

const crypto = new NodeCrypto();

/**
 * The key of core.telegram.org/api/obtaining_api_id whose fingerprint samples-auth_key prints as
 * 85FD64DE851D9DD0 in memory order.
 */
const telegramKey = `-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEA6LszBcC1LGzyr992NzE0ieY+BSaOW622Aa9Bd4ZHLl+TuFQ4lo4g
5nKaMBwK/BIb9xUfg0Q29/2mgIR6Zr9krM7HjuIcCzFvDtr+L0GQjae9H0pRB2OO
62cECs5HKhT5DZ98K33vmWiLowc621dQuwKWSQKjWf50XYFw42h21P2KXUGyp2y/
+aEyZ+uVgLLQbRA1dEjSDZ2iGRy12Mk5gpYc397aYp438fsJoHIgJ2lgMv5h7WY9
t6N/byY9Nw9p21Og3AoXSL2q/2IJ1WRUhebgAdGVMlV1fkuOQoEzR7EdpqtQD9Cs
5+bfo3Nhmcyvk5ftB0WkJ9z6bNZ7yxrP8wIDAQAB
-----END RSA PUBLIC KEY-----`;

test('the fingerprint is the one that Telegram prints for its own key', () => {
  assert.equal(fingerprintHex(readPublicKey(crypto, telegramKey).fingerprint), 'd09d1d85de64fd85');
});

test('a fresh key has 2048 bits, e = 65537, and PEM in PKCS#1 on both sides', async () => {
  const key = await generateServerKey(crypto);
  assert.match(key.privatePem, /^-----BEGIN RSA PRIVATE KEY-----/);
  assert.match(key.publicPem, /^-----BEGIN RSA PUBLIC KEY-----/);
  assert.equal(key.publicKey.modulus.length, 256);
  assert.deepEqual(key.publicKey.exponent, Uint8Array.of(1, 0, 1));
  const { modulus, exponent, fingerprint } = key.publicKey;
  assert.equal(rsaFingerprint(crypto, modulus, exponent), fingerprint);
});

test('a key reads the same from PKCS#1 and PKCS#8', async () => {
  const key = await generateServerKey(crypto);
  const pkcs8 = createPrivateKey(key.privatePem).export({ type: 'pkcs8', format: 'pem' }).toString();
  assert.deepEqual(readServerKey(crypto, pkcs8).publicKey, key.publicKey);
  assert.equal(readServerKey(crypto, pkcs8).privatePem, key.privatePem);
  const spki = createPublicKey(key.publicPem).export({ type: 'spki', format: 'pem' }).toString();
  assert.deepEqual(readPublicKey(crypto, spki), key.publicKey);
});

test('keys that stock clients could not use are refused', () => {
  for (const options of [
    { modulusLength: 1024, publicExponent: 65_537 },
    { modulusLength: 2048, publicExponent: 3 },
  ]) {
    const pem = generateKeyPairSync('rsa', options).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    assert.throws(() => readServerKey(crypto, pem), /2048 bits/);
  }
  const elliptic = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  assert.throws(() => readServerKey(crypto, elliptic));
});
