import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import { decodeMt, encodeMt } from '@suaka/tl/mtproto';
import { dhPrime, isSafeDhPublic } from '../crypto/dh-group.ts';
import { authKeyAuxHash, createAuthKey } from '../message/auth-key.ts';
import { factorize } from './factorize.ts';
import { openHashed, sealHashed } from './hashed-data.ts';
import { exchangeKeys, initialSalt, numberedNonceHash } from './nonces.ts';
import { first, later } from './samples-auth-key.ts';

const crypto = new NodeCrypto();
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex').toUpperCase();

function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, power, left] = [1n, base, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * power) % modulus;
    power = (power * power) % modulus;
  }
  return result;
}

const number = (text: string): bigint => BigInt(`0x${text}`);
const prime = number(hex(dhPrime));

test('samples-auth_key: req_pq and resPQ are encoded as printed', () => {
  assert.equal(hex(encodeMt({ _: 'req_pq', nonce: bytes(first.nonce) })), first.reqPq);
  const answer = decodeMt(bytes(first.resPq));
  assert.ok(answer._ === 'resPQ');
  assert.equal(hex(answer.pq), first.pq);
  assert.equal(hex(answer.server_nonce), first.serverNonce);
  assert.equal(hex(encodeMt(answer)), first.resPq);
});

test('samples-auth_key: pq falls into p and q', () => {
  assert.deepEqual(factorize(number(first.pq)), [number(first.p), number(first.q)]);
  const { pq, p, q } = later.factors;
  assert.deepEqual(factorize(pq), [p, q]);
});

test('samples-auth_key: tmp_aes_key and tmp_aes_iv follow from the nonces', () => {
  for (const sample of [first, later.keys]) {
    const keys = exchangeKeys(crypto, bytes(sample.newNonce), bytes(sample.serverNonce));
    assert.equal(hex(keys.key), sample.tmpAesKey);
    assert.equal(hex(keys.iv), sample.tmpAesIv);
  }
});

test('samples-auth_key: encrypted_answer opens to server_DH_inner_data, and seals again', () => {
  const keys = exchangeKeys(crypto, bytes(first.newNonce), bytes(first.serverNonce));
  const inner = openHashed(crypto, keys, bytes(first.encryptedAnswer));
  assert.ok(inner?._ === 'server_DH_inner_data');
  assert.equal(hex(inner.nonce), first.nonce);
  assert.equal(hex(inner.server_nonce), first.serverNonce);
  assert.equal(inner.g, first.g);
  assert.equal(hex(inner.g_a), first.gA);
  assert.equal(inner.server_time, first.serverTime);
  assert.deepEqual(inner.dh_prime, dhPrime);
  assert.deepEqual(openHashed(crypto, keys, sealHashed(crypto, keys, inner)), inner);
});

test('samples-auth_key: g_b and the auth key follow from g_a and b, and both values are in range', () => {
  const b = number(first.b);
  assert.equal(modPow(BigInt(first.g), b, prime), number(first.gB));
  assert.equal(modPow(number(first.gA), b, prime), number(first.authKey));
  assert.ok(isSafeDhPublic(bytes(first.gA)));
  assert.ok(isSafeDhPublic(bytes(first.gB)));
});

test('samples-auth_key: the id of the auth key is as printed', () => {
  const { id } = createAuthKey(crypto, bytes(later.keys.authKey));
  const printed = bytes(later.keys.authKeyId);
  assert.equal(id, new DataView(printed.buffer).getBigInt64(0, true));
});

test('samples-auth_key: new_nonce_hash1 of dh_gen_ok is as printed', () => {
  const { newNonce, authKey, newNonceHash1 } = later.dhGenOk;
  const auxHash = authKeyAuxHash(crypto, bytes(authKey));
  assert.equal(hex(numberedNonceHash(crypto, bytes(newNonce), 1, auxHash)), newNonceHash1);
});

test('the first salt is new_nonce xor server_nonce', () => {
  assert.equal(initialSalt(new Uint8Array(32).fill(0x11), new Uint8Array(16).fill(0x22)), 0x3333333333333333n);
});
