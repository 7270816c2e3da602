import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import fc from 'fast-check';
import { factorize } from './factorize.ts';
import { PqPool } from './pq-pool.ts';

const number = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

function isPrime(value: bigint): boolean {
  for (let divisor = 2n; divisor * divisor <= value; divisor += 1n) if (value % divisor === 0n) return false;
  return value > 1n;
}

test('pq is the product of two different primes, p below q, and at most 2^63 - 1', () => {
  const pool = new PqPool(new NodeCrypto());
  for (let index = 0; index < 25; index += 1) {
    const { pq, p, q } = pool.next();
    assert.equal(number(p) * number(q), number(pq));
    assert.ok(number(p) < number(q));
    assert.ok(number(pq) < 1n << 63n);
    assert.ok(isPrime(number(p)) && isPrime(number(q)));
  }
});

test('the pool keeps changing', () => {
  const pool = new PqPool(new NodeCrypto());
  const seen = new Set<bigint>();
  for (let index = 0; index < 3000; index += 1) seen.add(number(pool.next().p));
  assert.ok(seen.size > 150, `${seen.size} different primes`);
});

test('the client finds both factors of whatever the pool gives', () => {
  const pool = new PqPool(new NodeCrypto());
  for (let index = 0; index < 150; index += 1) {
    const { pq, p, q } = pool.next();
    assert.deepEqual(factorize(number(pq)), [number(p), number(q)]);
  }
});

test('a composite of any size is split, and a prime is not', () => {
  const factor = fc.integer({ min: 2, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const value = BigInt(a) * BigInt(b);
      const found = factorize(value);
      if (value < 6n) return found === undefined;
      return found !== undefined && found[0] * found[1] === value && found[0] > 1n;
    }),
    { seed: 5, numRuns: 150 },
  );
  for (const prime of [2n, 3n, 65_537n, 2_147_483_647n, (1n << 61n) - 1n]) assert.equal(factorize(prime), undefined);
});

test('what is no 63-bit number is not even tried', () => {
  assert.equal(factorize(0n), undefined);
  assert.equal(factorize(1n << 63n), undefined);
});
