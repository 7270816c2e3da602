import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { arrive, device, keepKey, type AccountHandle, type AccountStoreUnderTest } from './account-fixture.ts';

const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];

/** What every engine's store of authorization keys holds to. */
export function authKeyStoreContract(engine: string, { openFresh }: AccountStoreUnderTest): void {
  describe(`${engine}: auth keys`, () => {
    let handle: AccountHandle;
    beforeEach(async () => {
      handle = await openFresh();
    });
    afterEach(() => handle.close());

    test('a key comes back as it went in, whatever 64 bits its id has', async () => {
      for (const id of [least, -1n, 0n, 1n, most]) {
        await keepKey(handle, id);
        const found = await handle.authKeys.find(id);
        assert.deepEqual([found?.id, found?.hash], [id, BigInt.asIntN(64, id * 3n)]);
        assert.deepEqual([...(found?.sealed ?? [])].slice(0, 3), [1, 2, 3]);
        assert.deepEqual(
          [found?.sealId, found?.userId, found?.permKeyId, found?.layer],
          ['seal', undefined, undefined, 0],
        );
      }
      assert.equal(await handle.authKeys.find(2n), undefined);
    });

    test('an id is kept once, and the first key stays', async () => {
      await keepKey(handle, 7n);
      const again = {
        id: 7n,
        sealed: new Uint8Array([9]),
        sealId: 'x',
        expiresAt: 0,
        hash: 1n,
        address: '',
        createdAt: 1,
      };
      assert.equal(await handle.authKeys.insert(again), false);
      assert.equal((await handle.authKeys.find(7n))?.sealId, 'seal');
    });

    test('what was seen of devices is saved for each', async () => {
      await keepKey(handle, 1n);
      await keepKey(handle, 2n);
      const seen = { ...device, layer: 152, address: '192.0.2.1', activeAt: 77 };
      await handle.authKeys.sight([
        { ...seen, id: 1n },
        { ...seen, id: 2n, appVersion: '9' },
      ]);
      const [one, two] = [await handle.authKeys.find(1n), await handle.authKeys.find(2n)];
      assert.deepEqual([one?.layer, one?.address, one?.activeAt, one?.deviceModel], [152, '192.0.2.1', 77, 'Phone']);
      assert.deepEqual([one?.appVersion, two?.appVersion], ['2', '9']);
    });

    test('a temporary key is bound to one permanent key for good', async () => {
      await keepKey(handle, 1n);
      await keepKey(handle, 2n, 500);
      assert.equal(await handle.authKeys.bind(2n, 1n), true);
      assert.equal(await handle.authKeys.bind(2n, 1n), true);
      assert.equal(await handle.authKeys.bind(2n, 3n), false);
      assert.equal(await handle.authKeys.bind(4n, 1n), false);
      assert.equal((await handle.authKeys.find(2n))?.permKeyId, 1n);
    });

    test('expired temporary keys are removed, so many at once, and no other', async () => {
      await keepKey(handle, 1n);
      for (const id of [2n, 3n, 4n]) await keepKey(handle, id, Number(id) * 100);
      await handle.authKeys.removeExpired(400, 1);
      const left = async () =>
        (await Promise.all([1n, 2n, 3n, 4n].map((id) => handle.authKeys.find(id)))).filter(Boolean);
      assert.equal((await left()).length, 3);
      await handle.authKeys.removeExpired(400, 10);
      assert.deepEqual(
        (await left()).map((key) => key?.id),
        [1n, 4n],
      );
    });

    test('only keys that are signed in to the account are signed out of it', async () => {
      const ana = await arrive(handle, '6281100000001', 1n);
      const budi = await arrive(handle, '6281100000002', 2n);
      assert.deepEqual(await handle.authKeys.signOut(ana.id, [1n, 2n, 3n]), [1n]);
      assert.deepEqual(await handle.authKeys.ofUser(ana.id), []);
      assert.deepEqual(
        (await handle.authKeys.ofUser(budi.id)).map((one) => one.keyId),
        [2n],
      );
      await handle.authKeys.remove(2n);
      assert.deepEqual(await handle.authKeys.ofUser(budi.id), []);
    });

    test('a seal is needed as long as keys exist', async () => {
      await handle.authKeys.rememberSeal('seal');
      await handle.authKeys.rememberSeal('seal');
      assert.deepEqual(await handle.authKeys.sealIds(), []);
      await keepKey(handle, 1n);
      assert.deepEqual(await handle.authKeys.sealIds(), ['seal']);
    });
  });
}
