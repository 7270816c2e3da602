import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isRefusal, type UserId } from '@suaka/domain';
import {
  arrive,
  device,
  keepKey,
  sendCode,
  type AccountHandle,
  type AccountStoreUnderTest,
} from './account-fixture.ts';

const lock = { salt1: new Uint8Array([1]), salt2: new Uint8Array([2]), verifier: new Uint8Array(256).fill(3) };
const asking = { layer: 227, device, address: '::1' };

/** What every engine owes to passwords, tokens, devices and the lives of accounts. */
export function securityStoreContract(engine: string, { openFresh }: AccountStoreUnderTest): void {
  /** Two people on a store of their own. */
  async function house(): Promise<{ handle: AccountHandle; ana: UserId; budi: UserId }> {
    const handle = await openFresh();
    const { id: ana } = await arrive(handle, '6281100000001', 1n);
    const { id: budi } = await arrive(handle, '6281100000002', 2n, 'Budi');
    return { handle, ana, budi };
  }

  suite(`${engine}: passwords, devices and the lives of accounts`, () => {
    test('of two changes of one password, the one that knows the last state wins', async () => {
      const { handle, ana } = await house();
      const { security } = handle;
      const change = (basedOn: number, hint: string) =>
        security.changePassword({ userId: ana, basedOn, lock, hint, email: undefined, nowS: 5000 });
      assert.equal(await change(0, 'first'), true);
      const at = (await security.password(ana))?.changedAt ?? 0;
      const won = await Promise.all([change(at, 'one'), change(at, 'two'), change(0, 'three')]);
      assert.deepEqual(won, [true, false, false]);
      const stored = await security.password(ana);
      assert.deepEqual([stored?.hint, new Uint8Array(stored?.lock?.verifier ?? [])], ['one', lock.verifier]);
      await handle.close();
    });

    test('attempts that come at once are counted one by one, until the window has passed', async () => {
      const { handle, ana } = await house();
      const { security } = handle;
      await security.changePassword({ userId: ana, basedOn: 0, lock, hint: '', email: undefined, nowS: 5000 });
      const attempt = (nowS: number) => security.countAttempt({ userId: ana, nowS, countMax: 3, windowS: 60 });
      const waits = await Promise.all([1, 2, 3, 4, 5].map(() => attempt(6000)));
      assert.deepEqual(waits, [undefined, undefined, undefined, 60, 60]);
      assert.equal(await attempt(6060), undefined);
      await security.clearAttempts(ana);
      assert.equal(await attempt(6061), undefined);
      await handle.close();
    });

    test('a code for an account with a password leaves its key waiting, which one right password ends', async () => {
      const { handle, ana, budi } = await house();
      const { security, signIn, authKeys } = handle;
      await security.changePassword({ userId: ana, basedOn: 0, lock, hint: '', email: undefined, nowS: 1000 });
      await keepKey(handle, 3n);
      await sendCode(handle, '6281100000001', 'g');
      const code = { phone: '6281100000001', hash: 'g', code: '12345', nowS: 1001, attemptsMax: 5 };
      const refusal = await signIn.signIn({ ...code, ...asking, authKeyId: 3n });
      assert.deepEqual(refusal, { error: 'SESSION_PASSWORD_NEEDED' });
      assert.equal((await authKeys.find(3n))?.userId, undefined);
      assert.equal(await security.pendingUser(3n), ana);
      const enter = (userId: UserId) => security.signInPending({ ...asking, authKeyId: 3n, userId, nowS: 1002 });
      assert.equal(await enter(budi), undefined, 'the password of another account opens nothing');
      const entered = await Promise.all([enter(ana), enter(ana)]);
      assert.deepEqual(
        entered.map((card) => card?.id),
        [ana, undefined],
      );
      assert.equal((await authKeys.find(3n))?.userId, ana);
      await handle.close();
    });

    test('a token lets one account in, once, whoever accepts it at the same time', async () => {
      const { handle, ana, budi } = await house();
      const { security } = handle;
      await keepKey(handle, 4n);
      const token = { token: 't', keyId: 4n, waitingKeyId: -5n, expiresAt: 2000, exceptIds: [] };
      await security.putLoginToken(token);
      const accept = (userId: UserId) => security.acceptLoginToken({ token: 't', userId, nowS: 1990 });
      const [first, second] = await Promise.all([accept(ana), accept(budi)]);
      assert.deepEqual(first, { keyId: 4n, waitingKeyId: -5n });
      assert.deepEqual(second, { error: 'AUTH_TOKEN_ALREADY_ACCEPTED' });
      const enter = () => security.signInAccepted({ ...asking, authKeyId: 4n, nowS: 1991 });
      const cards = await Promise.all([enter(), enter()]);
      assert.deepEqual(
        cards.map((card) => card !== undefined && !isRefusal(card) && card.id),
        [ana, false],
      );
      await security.removeOldTokens(3000, 10);
      assert.equal(await security.loginToken('t'), undefined);
      await handle.close();
    });

    test('a mailed code is counted when it is wrong, ends when it is used, and its number is limited', async () => {
      const { handle, ana: userId } = await house();
      const { security } = handle;
      const issue = (code: string, nowS = 1000) =>
        security.issueMailCode({
          ...{ userId, purpose: 'setup', email: 'a@b.example', code, nowS },
          ...{ expiresAt: nowS + 600, perHourMax: 2 },
        });
      const use = (code: string, isFinal: boolean) =>
        security.useMailCode({ userId, purpose: 'setup', code, nowS: 1001, attemptsMax: 2, isFinal });
      assert.equal(await issue('1'), undefined);
      assert.deepEqual(await use('2', true), { error: 'CODE_INVALID' });
      assert.deepEqual(await use('1', false), { email: 'a@b.example' });
      assert.deepEqual(await use('1', true), { email: 'a@b.example' });
      assert.deepEqual(await use('1', true), { error: 'EMAIL_HASH_EXPIRED' });
      assert.equal(await issue('3'), undefined, 'a new code has all its attempts');
      assert.deepEqual(await use('4', true), { error: 'CODE_INVALID' });
      assert.deepEqual(await use('4', true), { error: 'CODE_INVALID' });
      assert.deepEqual(await use('3', true), { error: 'EMAIL_HASH_EXPIRED' });
      assert.deepEqual(await issue('5'), { error: 'FLOOD_WAIT_X', waitS: 3600 });
      assert.equal(await issue('6', 1000 + 3600), undefined);
      await handle.close();
    });

    test('changes of different settings at the same time are all kept', async () => {
      const { handle, ana: userId } = await house();
      const { security } = handle;
      const rules = [{ kind: 'disallowAll' }] as const;
      const set = (change: Parameters<typeof security.setExtra>[0]['change']) =>
        security.setExtra({ userId, change, own: [], others: [], nowS: 1 });
      await Promise.all([
        set({ privacy: { about: rules } }),
        set({ privacy: { birthday: rules } }),
        set({ birthday: { day: 1, month: 2 } }),
        security.changeSettings(userId, { ttlDays: 30 }),
        security.changeSettings(userId, { topPeersOff: true }),
      ]);
      const [card] = await handle.accounts.byIds([userId]);
      assert.deepEqual(card?.extra, { privacy: { about: rules, birthday: rules }, birthday: { day: 1, month: 2 } });
      assert.deepEqual(await security.settings(userId), { ttlDays: 30, topPeersOff: true });
      await set({ birthday: undefined });
      assert.equal((await handle.accounts.byIds([userId]))[0]?.extra?.birthday, undefined);
      await handle.close();
    });

    test('an account is planned to end once, and what is its own goes with it', async () => {
      const { handle, ana, budi } = await house();
      const { security, accounts, contacts, authKeys } = handle;
      const plan = (hash: string) => security.scheduleDeletion({ userId: ana, deleteAt: 900, hash, reason: '' });
      const planned = await Promise.all([plan('x'), plan('y')]);
      assert.deepEqual(
        planned.map(({ hash }) => hash),
        ['x', 'x'],
      );
      assert.deepEqual([await security.dueDeletions(899, 5), await security.dueDeletions(900, 5)], [[], [ana]]);
      await contacts.add(budi, { userId: ana, firstName: 'Ana', lastName: '', phone: '' }, 1);
      await accounts.takeUsername({ userId: ana, username: 'ana_lestari', nowS: 1 });
      const ended = await security.deleteAccount(ana, 1000);
      assert.deepEqual([ended.keyIds, ended.toldTo], [[1n], [budi]]);
      assert.deepEqual(await contacts.list(budi), []);
      assert.equal(await accounts.peerOfUsername('ana_lestari'), undefined);
      assert.equal(await accounts.byPhone('6281100000001'), undefined);
      assert.equal((await authKeys.find(1n))?.userId, undefined);
      assert.deepEqual(await security.dueDeletions(2000, 5), []);
      await handle.close();
    });

    test('walks meet every account and every device in bites, and say when they are through', async () => {
      const { handle, ana, budi } = await house();
      const { security } = handle;
      await security.changeSettings(ana, { ttlDays: 30, authorizationTtlDays: 1 });
      const dayS = 86_400;
      const idle: UserId[] = [];
      let afterId: number | undefined = 0;
      while (afterId !== undefined) {
        const bite = await security.idleAccounts({ afterId, limit: 1, nowS: 40 * dayS, ttlDaysDefault: 365 });
        idle.push(...bite.idle);
        afterId = bite.lastId;
      }
      assert.deepEqual(idle, [ana]);
      const walk = { afterId: undefined, limit: 10, nowS: 40 * dayS, ttlDaysDefault: 365 };
      assert.deepEqual(await security.staleDevices(walk), { stale: [{ userId: ana, keyId: 1n }], lastId: undefined });
      const later = await security.staleDevices({ ...walk, nowS: 366 * dayS });
      assert.deepEqual(new Set(later.stale.map(({ userId }) => userId)), new Set([ana, budi]));
      await handle.close();
    });

    test('only contacts are close friends, and each list takes the place of the one before', async () => {
      const { handle, ana, budi } = await house();
      const { security, contacts } = handle;
      const set = (...userIds: UserId[]) => security.setCloseFriends({ owner: ana, userIds, nowS: 1 });
      assert.deepEqual(await set(budi), []);
      await contacts.add(ana, { userId: budi, firstName: 'Budi', lastName: '', phone: '' }, 1);
      assert.deepEqual([await set(budi), await set(budi), await set()], [[budi], [], [budi]]);
      await set(budi);
      assert.equal((await contacts.relations(budi, [ana])).get(ana)?.theirsClose, true);
      const block = (...peers: UserId[]) => security.replaceBlocked({ owner: ana, peers, nowS: 1 });
      assert.deepEqual(await block(budi), [{ peerId: budi, isBlocked: true }]);
      assert.deepEqual(await block(budi), []);
      assert.deepEqual(await block(), [{ peerId: budi, isBlocked: false }]);
      await handle.close();
    });
  });
}
