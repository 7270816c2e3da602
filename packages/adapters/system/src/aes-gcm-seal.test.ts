import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aesGcmSeal } from './aes-gcm-seal.ts';

const key = new Uint8Array(32).fill(7);
const plain = new Uint8Array(256).map((_, index) => index);

test('what was sealed opens again, with the key and the context that it was sealed with', () => {
  const seal = aesGcmSeal(key);
  const sealed = seal.seal(plain, 'auth-key:1');
  assert.deepEqual(seal.open(sealed, seal.id, 'auth-key:1'), plain);
  assert.deepEqual(aesGcmSeal(key.slice()).open(sealed, seal.id, 'auth-key:1'), plain);
});

test('nothing of the plain text is in the sealed one, and no two are alike', () => {
  const seal = aesGcmSeal(key);
  const [a, b] = [seal.seal(plain, 'x'), seal.seal(plain, 'x')];
  assert.notDeepEqual(a, b);
  assert.equal(Buffer.from(a).includes(Buffer.from(plain.subarray(32, 48))), false);
});

test('another row, another key or an altered byte does not open', () => {
  const seal = aesGcmSeal(key);
  const sealed = seal.seal(plain, 'auth-key:1');
  assert.throws(() => seal.open(sealed, seal.id, 'auth-key:2'));
  const other = aesGcmSeal(new Uint8Array(32).fill(8));
  assert.throws(() => other.open(sealed, seal.id, 'auth-key:1'), /key at hand/u);
  assert.throws(() => other.open(sealed, other.id, 'auth-key:1'));
  for (const index of [0, 12, 200, sealed.length - 1]) {
    const altered = sealed.slice();
    altered[index] = (altered[index] ?? 0) ^ 1;
    assert.throws(() => seal.open(altered, seal.id, 'auth-key:1'), `byte ${index}`);
  }
});
