import assert from 'node:assert/strict';
import { createCipheriv, createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Crypto } from '@suaka/mtproto';
import fc from 'fast-check';
import { referenceIge } from './reference-ige.ts';

/** Sizes on both sides of every switch between implementations. */
const bytesOf = (lengthMax: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength: lengthMax, size: 'max' });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const runs = { seed: 7, numRuns: 60 };
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** What every adapter of the crypto port holds. */
export function cryptoContract(name: string, crypto: Crypto): void {
  test(`${name}: SHA-1 and SHA-256 agree with OpenSSL at every length`, () => {
    const check = (data: Uint8Array): void => {
      assert.equal(hex(crypto.sha1(data)), createHash('sha1').update(data).digest('hex'));
      assert.equal(hex(crypto.sha256(data)), createHash('sha256').update(data).digest('hex'));
    };
    for (const length of [0, 1, 55, 56, 63, 64, 65, 479, 480, 481, 70_000]) check(crypto.randomBytes(length));
    fc.assert(fc.property(bytesOf(2000), check), runs);
  });

  test(`${name}: a hash is written where the caller wants it, and that array is returned`, () => {
    const out = new Uint8Array(32);
    assert.equal(crypto.sha256(new Uint8Array(3), out), out);
    assert.notDeepEqual(out, new Uint8Array(32));
  });

  test(`${name}: hashes are plain arrays, whose slices are copies`, () => {
    assert.equal(crypto.sha1(new Uint8Array(900)).constructor, Uint8Array);
    assert.equal(crypto.randomBytes(16).constructor, Uint8Array);
  });

  test(`${name}: AES-IGE agrees with its definition, and decryption undoes encryption`, () => {
    const check = (aesKey: Uint8Array, iv: Uint8Array, blocks: number): void => {
      const plain = crypto.randomBytes(blocks * 16);
      const data = plain.slice();
      crypto.igeEncrypt(data, aesKey, iv);
      assert.equal(hex(data), hex(referenceIge(plain, aesKey, iv)));
      crypto.igeDecrypt(data, aesKey, iv);
      assert.equal(hex(data), hex(plain));
    };
    fc.assert(fc.property(key, key, fc.integer({ min: 1, max: 300 }), check), runs);
    // Around the lengths at which an engine changes its way, or begins a further piece.
    for (const blocks of [383, 384, 385, 1000, 2047, 2048, 2049, 4097])
      check(crypto.randomBytes(32), crypto.randomBytes(32), blocks);
  });

  test(`${name}: AES-IGE refuses a length that is no whole number of blocks`, () => {
    assert.throws(() => crypto.igeEncrypt(new Uint8Array(17), new Uint8Array(32), new Uint8Array(32)), RangeError);
    assert.throws(() => crypto.igeDecrypt(new Uint8Array(15), new Uint8Array(32), new Uint8Array(32)), RangeError);
  });

  test(`${name}: AES-CTR gives the same stream whatever the pieces it is applied to`, () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
    const ivs = fc.oneof(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.constant(new Uint8Array(16).fill(255)));
    const check = (aesKey: Uint8Array, iv: Uint8Array, lengths: readonly number[]): void => {
      const stream = crypto.createCtr(aesKey, iv);
      const reference = createCipheriv('aes-256-ctr', aesKey, iv);
      for (const length of lengths) {
        const data = crypto.randomBytes(length);
        const expected = hex(reference.update(data));
        assert.equal(hex(stream.apply(data)), expected);
      }
      stream.close();
    };
    fc.assert(fc.property(key, ivs, pieces, check), runs);
  });

  test(`${name}: a closed stream refuses to be used`, () => {
    const stream = crypto.createCtr(new Uint8Array(32), new Uint8Array(16));
    stream.close();
    assert.throws(() => stream.apply(new Uint8Array(1)));
  });

  test(`${name}: randomness fills every byte and does not repeat`, () => {
    const seen = new Set<string>();
    for (let index = 0; index < 3000; index += 1) {
      const out = new Uint8Array(24);
      crypto.fillRandom(out);
      seen.add(hex(out));
    }
    assert.equal(seen.size, 3000);
    const large = new Uint8Array(100_000);
    crypto.fillRandom(large);
    assert.equal(new Set(large).size, 256);
    assert.notDeepEqual(large.subarray(99_968), new Uint8Array(32));
  });
}
