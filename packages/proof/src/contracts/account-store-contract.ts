import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { UserCard } from '@suaka/domain';
import { arrive, type AccountHandle, type AccountStoreUnderTest } from './account-fixture.ts';

/** What every engine's store of accounts and contacts holds to. */
export function accountStoreContract(engine: string, { openFresh }: AccountStoreUnderTest): void {
  describe(`${engine}: accounts`, () => {
    let handle: AccountHandle;
    let ana: UserCard;
    let budi: UserCard;
    beforeEach(async () => {
      handle = await openFresh();
      ana = await arrive(handle, '6281100000001', 1n, 'Ana');
      budi = await arrive(handle, '6281100000002', 2n, 'Budi');
    });
    afterEach(() => handle.close());

    test('cards come back whole, those that exist', async () => {
      const cards = await handle.accounts.byIds([budi.id, 5 as never, ana.id]);
      assert.deepEqual(
        new Map(cards.map((card) => [card.id, card])),
        new Map([
          [ana.id, ana],
          [budi.id, budi],
        ]),
      );
      assert.deepEqual(await handle.accounts.byPhone('6281100000002'), budi);
      assert.equal(await handle.accounts.byPhone('62'), undefined);
      assert.deepEqual(await handle.accounts.byIds([]), []);
    });

    test('a username changes hands only when it is free, and its peer is found by it', async () => {
      const take = (card: UserCard, username: string) =>
        handle.accounts.takeUsername({ userId: card.id, username, nowS: 1 });
      assert.equal((await take(ana, 'Kopi_Susu'))?.card.username, 'Kopi_Susu');
      assert.equal(await take(budi, 'kopi_susu'), undefined);
      assert.equal(await handle.accounts.peerOfUsername('kopi_susu'), ana.id);
      await take(ana, '');
      assert.equal(await handle.accounts.peerOfUsername('kopi_susu'), undefined);
      assert.ok(await take(budi, 'kopi_susu'));
    });

    test('a search finds the beginning of usernames and of names, of those who have a username', async () => {
      await handle.accounts.takeUsername({ userId: budi.id, username: 'tukang_kayu', nowS: 1 });
      assert.deepEqual(await handle.accounts.search('tuk', 5), [budi.id]);
      assert.deepEqual(await handle.accounts.search('bud', 5), [budi.id]);
      assert.deepEqual(await handle.accounts.search('ana', 5), []);
      const change = { userId: budi.id, firstName: 'Seno', lastName: undefined, about: undefined, nowS: 2 };
      await handle.accounts.updateProfile(change);
      assert.deepEqual(await handle.accounts.search('bud', 5), []);
      assert.deepEqual(await handle.accounts.search('sen', 5), [budi.id]);
      assert.deepEqual(await handle.accounts.search('%', 5), []);
    });

    test('the time when someone was last seen only grows', async () => {
      await handle.accounts.saveLastSeen([
        { userId: ana.id, at: 50 },
        { userId: budi.id, at: 60 },
      ]);
      await handle.accounts.saveLastSeen([{ userId: ana.id, at: 40 }]);
      const seen = async ({ id }: UserCard) => (await handle.accounts.byIds([id]))[0]?.lastSeenAt;
      assert.deepEqual([await seen(ana), await seen(budi)], [50, 60]);
    });

    test('an account of the installation is made once', async () => {
      const card = { ...ana, id: 777_000 as UserCard['id'], phone: undefined, firstName: 'Suaka' };
      await handle.accounts.ensureAccount(card);
      await handle.accounts.ensureAccount({ ...card, firstName: 'Other' });
      assert.equal((await handle.accounts.byIds([card.id]))[0]?.firstName, 'Suaka');
    });

    test('an import brings relations, keeps the other numbers, and a later one renames', async () => {
      const book = [
        { phone: budi.phone ?? '', firstName: 'Pak', lastName: 'B "x"' },
        { phone: '6281100000003', firstName: 'Later', lastName: '' },
        { phone: ana.phone ?? '', firstName: 'Me', lastName: '' },
      ];
      const [contact, ...none] = await handle.contacts.import(ana.id, book, 9);
      assert.deepEqual(none, []);
      assert.equal(contact?.relation.mine?.lastName, 'B "x"');
      assert.deepEqual(
        [contact.relation.theirs, contact.relation.blocked, contact.relation.blockedBy],
        [false, false, false],
      );
      const later = await arrive(handle, '6281100000003', 3n);
      const names = async () => (await handle.contacts.list(ana.id)).map((one) => [one.userId, one.firstName]);
      assert.deepEqual(await names(), [
        [budi.id, 'Pak'],
        [later.id, 'Later'],
      ]);
      await handle.contacts.import(ana.id, [{ phone: budi.phone ?? '', firstName: 'Mas', lastName: '' }], 10);
      assert.deepEqual(await names(), [
        [budi.id, 'Mas'],
        [later.id, 'Later'],
      ]);
      assert.deepEqual(await handle.contacts.removeByPhones(ana.id, ['6281100000003', '1'], 11), [later.id]);
    });

    test('relations are seen from the side of the viewer', async () => {
      await handle.contacts.add(ana.id, { userId: budi.id, firstName: 'B', lastName: '', phone: '' }, 9);
      await handle.contacts.setBlocked(budi.id, ana.id, true, 9);
      const seen = async (viewer: UserCard, user: UserCard) =>
        (await handle.contacts.relations(viewer.id, [user.id])).get(user.id);
      const [ofAna, ofBudi] = [await seen(ana, budi), await seen(budi, ana)];
      assert.deepEqual(
        [ofAna?.mine?.firstName, ofAna?.theirs, ofAna?.blocked, ofAna?.blockedBy],
        ['B', false, false, true],
      );
      assert.deepEqual(
        [ofBudi?.mine, ofBudi?.theirs, ofBudi?.blocked, ofBudi?.blockedBy],
        [undefined, true, true, false],
      );
      assert.equal(await handle.contacts.setBlocked(budi.id, ana.id, true, 10), false);
      assert.deepEqual(await handle.contacts.blocked(budi.id, 0, 5), {
        count: 1,
        blocked: [{ peer: ana.id, date: 9 }],
      });
    });

    test('those who know someone are their keepers, and not the service account that welcomed them', async () => {
      await handle.contacts.add(ana.id, { userId: budi.id, firstName: 'B', lastName: '', phone: '' }, 9);
      assert.deepEqual(await handle.contacts.whoKnows(budi.id, 9), [ana.id]);
      assert.deepEqual(await handle.contacts.whoKnows(ana.id, 9), []);
    });
  });
}
