import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
  arrive,
  attemptsMax,
  keepKey,
  sendCode,
  use,
  type AccountHandle,
  type AccountStoreUnderTest,
} from './account-fixture.ts';

const phone = '6281100000001';

/** What every engine's store of codes and sign-ins holds to, also when many come at once. */
export function signInStoreContract(engine: string, { openFresh }: AccountStoreUnderTest): void {
  describe(`${engine}: signing in`, () => {
    let handle: AccountHandle;
    beforeEach(async () => {
      handle = await openFresh();
    });
    afterEach(() => handle.close());

    const enter = (code: string, hash = 'h') => handle.signIn.signIn({ ...use(phone, hash, 1n), code });
    const names = { firstName: 'Ana', lastName: '', accessHash: 1n, dcId: 2, welcome: { text: 'w', entities: [] } };
    const register = (id = 1n) => handle.signIn.signUp({ ...use(phone, 'h', id), ...names });

    test('guesses that come at once are counted one by one', async () => {
      await keepKey(handle, 1n);
      await sendCode(handle, phone, 'h');
      const guesses = await Promise.all(Array.from({ length: attemptsMax + 3 }, () => enter('00000')));
      const errors = guesses.map((answer) => answer !== undefined && 'error' in answer && answer.error);
      assert.equal(errors.filter((error) => error === 'PHONE_CODE_INVALID').length, attemptsMax);
      assert.equal(errors.filter((error) => error === 'PHONE_CODE_EXPIRED').length, 3);
      assert.deepEqual(await enter('12345'), { error: 'PHONE_CODE_EXPIRED' });
    });

    test('a code that is used by many at once makes one account', async () => {
      for (const id of [1n, 2n, 3n]) await keepKey(handle, id);
      await sendCode(handle, phone, 'h');
      assert.equal(await enter('12345'), undefined);
      const answers = await Promise.all([register(1n), register(2n), register(3n)]);
      const made = answers.flatMap((answer) => ('card' in answer ? answer.card.id : []));
      assert.equal(made.length, 1);
      assert.equal((await handle.authKeys.ofUser(made[0] as never)).length, 1);
    });

    test('ids of newcomers rise within the share of their data centre', async () => {
      const first = await arrive(handle, phone, 1n);
      const second = await arrive(handle, '6281100000002', 2n);
      assert.equal(second.id - first.id, 128);
      assert.equal(first.accessHash, -9_007_199_254_740_993n, 'all 64 bits are kept');
    });

    test('a code belongs to its number, and is sent again as itself until it was too often', async () => {
      await sendCode(handle, phone, 'h');
      const again = { ...use(phone, 'h', 1n), expiresAt: 3000, resendsMax: 2 };
      assert.deepEqual(await handle.signIn.reissueCode(again), { code: '12345', resends: 1, hasDevice: false });
      assert.deepEqual(await handle.signIn.reissueCode(again), { code: '12345', resends: 2, hasDevice: false });
      assert.deepEqual(await handle.signIn.reissueCode(again), { error: 'SEND_CODE_UNAVAILABLE' });
      const other = { ...again, phone: '6281100000009' };
      assert.deepEqual(await handle.signIn.reissueCode(other), { error: 'PHONE_CODE_EXPIRED' });
      assert.equal(await handle.signIn.cancelCode(again), undefined);
      assert.deepEqual(await handle.signIn.cancelCode(again), { error: 'PHONE_CODE_EXPIRED' });
    });

    test('codes are limited by hour with the time to wait, and by day', async () => {
      const rate = { perHourMax: 2, perDayMax: 3 };
      const ask = (nowS: number) =>
        handle.signIn.issueCode({ phone, hash: `h${nowS}`, code: '1', nowS, expiresAt: nowS + 9, rate });
      await ask(100_000);
      await ask(100_010);
      assert.deepEqual(await ask(100_020), { error: 'FLOOD_WAIT_X', waitS: 3580 });
      assert.ok(!('error' in (await ask(103_600))));
      assert.deepEqual(await ask(120_000), { error: 'PHONE_NUMBER_FLOOD' });
      await handle.signIn.removeOldCodes(103_000, 10);
      assert.ok(!('error' in (await ask(120_000))), 'what was cleared away counts no more');
    });

    test('who has the number and whether a device of theirs is there is told with the code', async () => {
      const rate = { perHourMax: 9, perDayMax: 9 };
      const ask = () => handle.signIn.issueCode({ phone, hash: 'x', code: '1', nowS: 5, expiresAt: 9, rate });
      assert.deepEqual(await ask(), { userId: undefined, langCode: undefined, hasDevice: false });
      const ana = await arrive(handle, phone, 1n);
      assert.deepEqual(await ask(), { userId: ana.id, langCode: 'id', hasDevice: true });
      await handle.authKeys.signOut(ana.id, [1n]);
      assert.deepEqual(await ask(), { userId: ana.id, langCode: 'id', hasDevice: false });
    });
  });
}
