import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { PartStore, UserId } from '@suaka/domain';
import { testBytes } from '../files/test-bytes.ts';

export interface PartStoreUnderTest {
  /** A store of its own, empty, and the same again as after a restart. */
  readonly openFresh: () => Promise<{ readonly store: PartStore; readonly reopen: () => Promise<PartStore> }>;
}

const ana = 10_000_001 as UserId;
const budi = 10_000_129 as UserId;

/** What every store of parts holds to: see PartStore. */
export function partStoreContract(name: string, { openFresh }: PartStoreUnderTest): void {
  describe(`${name}: parts`, () => {
    let store: PartStore;
    let reopen: () => Promise<PartStore>;
    before(async () => {
      ({ store, reopen } = await openFresh());
    });

    test('parts come back, also after a restart, and a later one replaces an earlier one', async () => {
      const key = { userId: ana, fileId: -5n };
      await store.put(key, 1, testBytes(100));
      await store.put(key, 0, testBytes(200, 2));
      await store.put(key, 0, testBytes(300, 3));
      assert.deepEqual(new Uint8Array(await store.read(key, 0)), testBytes(300, 3));
      const again = await reopen();
      assert.deepEqual(new Uint8Array(await again.read(key, 1)), testBytes(100));
      const [upload] = await again.uploadsOf(ana);
      assert.deepEqual(
        [upload?.fileId, upload?.parts, upload?.finished],
        [
          -5n,
          [
            [0, 300],
            [1, 100],
          ],
          undefined,
        ],
      );
    });

    test('the same file id of two people is two uploads', async () => {
      await store.put({ userId: budi, fileId: -5n }, 0, testBytes(10, 4));
      assert.equal((await store.read({ userId: ana, fileId: -5n }, 0)).length, 300);
      assert.deepEqual(
        (await store.owners()).toSorted((a, b) => a - b),
        [ana, budi],
      );
    });

    test('a finished upload keeps what it became instead of its parts', async () => {
      const key = { userId: budi, fileId: 7n };
      await store.put(key, 0, testBytes(10));
      const finished = { hash: 'ab', md5: 'cd', byteLength: 10, partCount: 1 };
      await store.finish(key, finished);
      await assert.rejects(store.read(key, 0));
      const uploads = await (await reopen()).uploadsOf(budi);
      const upload = uploads.find(({ fileId }) => fileId === 7n);
      assert.deepEqual([upload?.parts, upload?.finished], [[], finished]);
    });

    test('what is removed is gone, and removing nothing is no fault', async () => {
      const key = { userId: ana, fileId: -5n };
      await store.remove(key);
      await store.remove(key);
      await assert.rejects(store.read(key, 0));
      assert.deepEqual(await store.uploadsOf(ana), []);
      assert.deepEqual(await store.owners(), [budi]);
    });

    test('parts that come at once are all kept', async () => {
      const key = { userId: ana, fileId: 8n };
      await Promise.all(Array.from({ length: 40 }, (_, part) => store.put(key, part, testBytes(64, part + 1))));
      const [upload] = await store.uploadsOf(ana);
      assert.equal(upload?.parts.length, 40);
      assert.deepEqual(new Uint8Array(await store.read(key, 39)), testBytes(64, 40));
    });
  });
}
