import assert from 'node:assert/strict';
import { createDiffieHellman } from 'node:crypto';
import { test } from 'node:test';
import { dhExponentBytes, dhGenerator, dhPrime } from '@suaka/mtproto/crypto';
import fc from 'fast-check';
import { FixedBase } from './fixed-base.ts';

const powers = new FixedBase(BigInt(dhGenerator), dhPrime, dhExponentBytes);
const openssl = createDiffieHellman(dhPrime, dhGenerator);

function opensslPower(exponent: Uint8Array): string {
  openssl.setPrivateKey(exponent);
  return openssl.generateKeys('hex').padStart(dhPrime.length * 2, '0');
}

test('powers are those that OpenSSL computes', () => {
  const exponents = fc.uint8Array({ minLength: dhExponentBytes, maxLength: dhExponentBytes });
  fc.assert(
    fc.property(exponents, (exponent) => {
      // OpenSSL refuses 0 as a private key.
      fc.pre(exponent.some((byte) => byte !== 0));
      assert.equal(Buffer.from(powers.power(exponent)).toString('hex'), opensslPower(exponent));
    }),
    { numRuns: 50, seed: 20 },
  );
});

test('bytes that are 0 or 255 take their turn like others', () => {
  for (const byte of [1, 128, 255]) {
    for (const place of [0, 15, 31]) {
      const exponent = new Uint8Array(dhExponentBytes);
      exponent[place] = byte;
      assert.equal(Buffer.from(powers.power(exponent)).toString('hex'), opensslPower(exponent));
    }
  }
  const all = new Uint8Array(dhExponentBytes).fill(255);
  assert.equal(Buffer.from(powers.power(all)).toString('hex'), opensslPower(all));
});

test('a small power keeps its leading zeros, and an exponent of another length is refused', () => {
  const two = new Uint8Array(dhExponentBytes);
  two[dhExponentBytes - 1] = 2;
  const nine = new Uint8Array(dhPrime.length);
  nine[dhPrime.length - 1] = 9;
  assert.deepEqual(powers.power(two), nine);
  assert.throws(() => powers.power(new Uint8Array(31)), RangeError);
});
