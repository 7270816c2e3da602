import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { BlobStore } from '@suaka/domain';
import { testBytes } from '../files/test-bytes.ts';

export interface BlobStoreUnderTest {
  /** A store of its own, empty. */
  readonly openFresh: () => Promise<BlobStore>;
}

export async function* pieces(bytes: Uint8Array, length = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
}

const hashOf = (algorithm: string, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');

/** What every store of blobs holds to: see BlobStore. */
export function blobStoreContract(name: string, { openFresh }: BlobStoreUnderTest): void {
  describe(`${name}: blobs`, () => {
    let blobs: BlobStore;
    before(async () => {
      blobs = await openFresh();
    });

    test('bytes are named by their hash and come back, whatever pieces they came in', async () => {
      const bytes = testBytes(10_500);
      for (const length of [1, 999, 10_500]) {
        const put = await blobs.put(pieces(bytes.subarray(0, 10_500), length === 1 ? 10_500 : length));
        assert.deepEqual(put, { hash: hashOf('sha256', bytes), md5: hashOf('md5', bytes), byteLength: 10_500 });
      }
      assert.deepEqual(await blobs.read(hashOf('sha256', bytes), 0, 20_000), bytes);
    });

    test('a range is what lies there, shorter at the end and empty past it', async () => {
      const bytes = testBytes(5000, 2);
      const { hash } = await blobs.put(pieces(bytes));
      assert.deepEqual(await blobs.read(hash, 1234, 100), bytes.subarray(1234, 1334));
      assert.deepEqual(await blobs.read(hash, 4990, 100), bytes.subarray(4990));
      assert.equal((await blobs.read(hash, 5000, 100)).length, 0);
    });

    test('nothing at all is a blob as well', async () => {
      const { hash, byteLength } = await blobs.put(pieces(new Uint8Array(0)));
      assert.equal(byteLength, 0);
      assert.equal((await blobs.read(hash, 0, 10)).length, 0);
    });

    test('a source that fails leaves nothing', async () => {
      const bytes = testBytes(3000, 3);
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield* pieces(bytes);
        throw new Error('the line went dead');
      }
      await assert.rejects(blobs.put(broken()), /went dead/u);
      assert.equal(await blobs.has(hashOf('sha256', bytes)), false);
      await assert.rejects(blobs.read(hashOf('sha256', bytes), 0, 1));
    });

    test('many who put the same bytes at once have one blob', async () => {
      const bytes = testBytes(200_000, 4);
      const put = await Promise.all(Array.from({ length: 8 }, () => blobs.put(pieces(bytes, 7000))));
      assert.equal(new Set(put.map(({ hash }) => hash)).size, 1);
      assert.deepEqual(await blobs.read(put[0]?.hash ?? '', 0, 200_000), bytes);
    });

    test('stretches are hashed from an offset on, no more than asked', async () => {
      const bytes = testBytes(2500, 5);
      const { hash } = await blobs.put(pieces(bytes));
      const hex = (sha256: Uint8Array): string => Buffer.from(sha256).toString('hex');
      const ranges = await blobs.rangeHashes(hash, 1000, 1000, 8);
      assert.deepEqual(
        ranges.map((range) => [range.offset, range.byteLength, hex(range.sha256)]),
        [
          [1000, 1000, hashOf('sha256', bytes.subarray(1000, 2000))],
          [2000, 500, hashOf('sha256', bytes.subarray(2000))],
        ],
      );
      assert.equal((await blobs.rangeHashes(hash, 0, 1000, 1)).length, 1);
      assert.deepEqual(await blobs.rangeHashes(hash, 3000, 1000, 8), []);
    });

    test('a blob is deleted once it is old, and one that was put again is young', async () => {
      const { hash } = await blobs.put(pieces(testBytes(100, 6)));
      const past = Date.now() - 3_600_000;
      assert.equal(await blobs.deleteOld(hash, past), false);
      assert.equal(await blobs.has(hash), true);
      assert.equal(await blobs.deleteOld(hash, Date.now() + 3_600_000), true);
      assert.equal(await blobs.has(hash), false);
      assert.equal(await blobs.deleteOld(hash, Date.now() + 3_600_000), false);
    });

    test('what is no hash names no file', async () => {
      for (const wrong of ['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(63)}/`]) {
        await assert.rejects(async () => blobs.read(wrong, 0, 1), /not a SHA-256/u, wrong);
      }
    });
  });
}
