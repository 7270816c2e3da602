import assert from 'node:assert/strict';
import { createHash, pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { modPow, toBigInt, toBytes } from '@suaka/crypto-web';
import { dhPrime } from '@suaka/mtproto/crypto';
import { passwordNumber, provePassword } from './srp.ts';

const SALT_1 = Uint8Array.from({ length: 40 }, (_, index) => index * 5);
const SALT_2 = Uint8Array.from({ length: 16 }, (_, index) => 250 - index);
const G = 3;

const hash = (...parts: Uint8Array[]): Uint8Array => {
  const state = createHash('sha256');
  for (const part of parts) state.update(part);
  return new Uint8Array(state.digest());
};

/** The password's number by the platform's own functions. */
function numberByNode(password: string): Uint8Array {
  const inner = hash(SALT_1, Buffer.from(password), SALT_1);
  const first = hash(SALT_2, inner, SALT_2);
  return hash(SALT_2, pbkdf2Sync(first, SALT_1, 100_000, 64, 'sha512'), SALT_2);
}

/** The server's half: what M1 has to be for somebody who knows the password. */
function expectedM1(x: bigint, b: bigint, A: Uint8Array): { srpB: Uint8Array; m1: Uint8Array } {
  const p = toBigInt(dhPrime);
  const g = toBytes(BigInt(G), 256);
  const k = toBigInt(hash(dhPrime, g));
  const v = modPow(BigInt(G), x, p);
  const srpB = toBytes((k * v + modPow(BigInt(G), b, p)) % p, 256);
  const u = toBigInt(hash(A, srpB));
  const shared = modPow((toBigInt(A) * modPow(v, u, p)) % p, b, p);
  const mixed = hash(dhPrime).map((byte, index) => byte ^ (hash(g)[index] ?? 0));
  return { srpB, m1: hash(mixed, hash(SALT_1), hash(SALT_2), A, srpB, hash(toBytes(shared, 256))) };
}

test('the right password gives the proof that the server computes from its own half, a wrong one does not', () => {
  const x = numberByNode('rumah di tepi sawah');
  assert.deepEqual(passwordNumber('rumah di tepi sawah', SALT_1, SALT_2), x);
  const secret = new Uint8Array(256).fill(77);
  const b = toBigInt(new Uint8Array(256).fill(91));
  const { srpB } = expectedM1(toBigInt(x), b, new Uint8Array(256));
  const question = { salt1: SALT_1, salt2: SALT_2, g: G, p: dhPrime, srpB };
  const proof = provePassword('rumah di tepi sawah', question, secret);
  assert.deepEqual(proof.M1, expectedM1(toBigInt(x), b, proof.A).m1);
  assert.notDeepEqual(provePassword('rumah di tepi laut', question, secret).M1, proof.M1);
});

test('a half outside the group is refused', () => {
  const question = { salt1: SALT_1, salt2: SALT_2, g: G, p: dhPrime, srpB: dhPrime };
  assert.throws(() => provePassword('x', question, new Uint8Array(256).fill(1)), RangeError);
});
