import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Document, FileStore, Photo, UserId } from '@suaka/domain';
import { arrive, type AccountHandle } from './account-fixture.ts';

export interface FileStoreUnderTest {
  readonly openFresh: () => Promise<AccountHandle & { readonly files: FileStore }>;
}

const photoOf = (id: string): Photo => ({
  id,
  accessHash: '-9007199254740993',
  date: 5,
  sizes: [{ type: 's', width: 10, height: 10, byteLength: 9, blob: `blob-of-${id}` }],
  stripped: 'AQ==',
});

const documentOf = (id: string, date: number): Document => ({
  id,
  accessHash: '1',
  date,
  mimeType: 'text/csv',
  byteLength: 3,
  blob: 'same',
  attributes: [{ kind: 'filename', fileName: 'a.csv' }],
  thumbs: [{ type: 'm', width: 1, height: 1, byteLength: 1, blob: `thumb-of-${id}` }],
});

/** What every store of photos and documents holds to: see FileStore. */
export function fileStoreContract(name: string, { openFresh }: FileStoreUnderTest): void {
  describe(`${name}: files`, () => {
    let handle: Awaited<ReturnType<typeof openFresh>>;
    let ana: UserId;
    let budi: UserId;
    before(async () => {
      handle = await openFresh();
      ana = (await arrive(handle, '6281100000001', 1n)).id;
      budi = (await arrive(handle, '6281100000002', 2n, 'Budi')).id;
      await handle.contacts.add(budi, { userId: ana, phone: '', firstName: 'Ana', lastName: '' }, 1);
    });
    after(() => handle.close());

    test('photos and documents come back whole by ids of 64 bits', async () => {
      const { files } = handle;
      await files.addPhoto(photoOf('9007199254740993'));
      await files.addDocument(documentOf('9223372036854775807', 7));
      assert.deepEqual(await files.photo(9007199254740993n), photoOf('9007199254740993'));
      assert.deepEqual(await files.document(9223372036854775807n), documentOf('9223372036854775807', 7));
      assert.equal(await files.photo(9007199254740992n), undefined);
      assert.equal(await files.document(-9223372036854775808n), undefined);
    });

    test('a document is found by its bytes and type', async () => {
      const { files } = handle;
      assert.equal((await files.documentByBlob('same', 'text/csv'))?.id, '9223372036854775807');
      assert.equal(await files.documentByBlob('same', 'text/plain'), undefined);
    });

    test('a blob is used for as long as a photo, a document or a thumbnail needs it', async () => {
      const { files } = handle;
      for (const blob of ['blob-of-9007199254740993', 'same', 'thumb-of-9223372036854775807']) {
        assert.equal(await files.isBlobUsed(blob), true, blob);
      }
      assert.equal(await files.isBlobUsed('other'), false);
    });

    test('the photo shown last comes first, once, and those who know the person are told', async () => {
      const { files, accounts } = handle;
      for (const id of ['11', '12', '13']) await files.addPhoto(photoOf(id));
      for (const id of ['11', '12', '13', '11']) {
        const { card, toldTo } = await files.setProfilePhoto({ userId: ana, photo: photoOf(id), nowS: 9 });
        assert.equal(card.extra?.photo?.id, id);
        assert.ok(toldTo.includes(budi));
      }
      const { photos, count } = await files.profilePhotos({ userId: ana, offset: 0, maxId: 0n, limit: 10 });
      assert.deepEqual([photos.map(({ id }) => id), count], [['11', '13', '12'], 3]);
      const older = await files.profilePhotos({ userId: ana, offset: 0, maxId: 13n, limit: 10 });
      assert.deepEqual(
        older.photos.map(({ id }) => id),
        ['12'],
      );
      assert.equal((await accounts.byIds([ana]))[0]?.extra?.photo?.id, '11');
      assert.equal((await files.profilePhoto(ana, 12n))?.id, '12');
      assert.equal(await files.profilePhoto(budi, 12n), undefined);
    });

    test('of deleted photos the newest that is left is shown; what is not the person is passed over', async () => {
      const { files } = handle;
      const { deleted, changed } = await files.deleteProfilePhotos({ userId: ana, ids: [11n, 99n], nowS: 9 });
      assert.deepEqual([deleted, changed?.card.extra?.photo?.id], [[11n], '13']);
      const others = await files.deleteProfilePhotos({ userId: budi, ids: [13n], nowS: 9 });
      assert.deepEqual([others.deleted, others.changed], [[], undefined]);
      const unseen = await files.deleteProfilePhotos({ userId: ana, ids: [12n], nowS: 9 });
      assert.deepEqual([unseen.deleted, unseen.changed], [[12n], undefined]);
      const last = await files.deleteProfilePhotos({ userId: ana, ids: [13n], nowS: 9 });
      assert.equal(last.changed?.card.extra?.photo, undefined);
    });

    test('a hidden photo stays among the person own', async () => {
      const { files } = handle;
      await files.setProfilePhoto({ userId: ana, photo: photoOf('12'), nowS: 9 });
      const { card } = await files.hideProfilePhoto({ userId: ana, nowS: 9 });
      assert.equal(card.extra?.photo, undefined);
      assert.equal((await files.profilePhotos({ userId: ana, offset: 0, maxId: 0n, limit: 1 })).count, 1);
    });
  });
}
