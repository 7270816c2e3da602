import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Long } from '@mtcute/core';
import sharp from 'sharp';
import { filesHouse } from './files-house.ts';
import { bomb, jpeg } from './pictures.ts';

const house = filesHouse();

/** Shows a new photo of Ayu. */
async function show(side: number): Promise<string> {
  const photo = await house.ayu.client.setMyProfilePhoto({ type: 'photo', media: await jpeg(side, side) });
  return photo.raw.id.toString();
}

/** The photo that Budi sees of Ayu. */
async function seen() {
  const user = await house.budi.client.call({
    _: 'users.getUsers',
    id: [await house.budi.client.resolveUser(house.ayu.userId)],
  });
  const [found] = user;
  if (found?._ !== 'user') throw new Error('no user');
  return found.photo?._ === 'userProfilePhoto' ? found.photo : undefined;
}

test('a profile photo is seen by another, told at once and fetched in both sizes', async () => {
  const { ayu, budi } = house;
  budi.forget();
  const id = await show(900);
  await budi.sees('updateUserName', ({ userId }) => userId === ayu.userId);
  const photo = await seen();
  assert.equal(photo?.photoId.toString(), id);
  assert.ok((photo?.strippedThumb?.length ?? 0) > 10);
  const user = (await budi.client.getUsers([ayu.userId]))[0];
  if (user?.photo === undefined || user.photo === null) throw new Error('no photo');
  for (const [location, side] of [
    [user.photo.small, 160],
    [user.photo.big, 640],
  ] as const) {
    const { width, height, format } = await sharp(await budi.client.downloadAsBuffer(location)).metadata();
    assert.deepEqual([format, width, height], ['jpeg', side, side]);
  }
  const full = await budi.client.call({ _: 'users.getFullUser', id: await budi.client.resolveUser(ayu.userId) });
  assert.equal(full.fullUser.profilePhoto?.id.toString(), id);
});

test('photos shown before stay, newest first, page by page', async () => {
  const { ayu, budi } = house;
  const second = await show(300);
  const third = await show(310);
  const all = await budi.client.getProfilePhotos(ayu.userId);
  assert.deepEqual(
    all.slice(0, 2).map(({ raw }) => raw.id.toString()),
    [third, second],
  );
  const page = await budi.client.call({
    _: 'photos.getUserPhotos',
    userId: await budi.client.resolveUser(ayu.userId),
    offset: 1,
    maxId: Long.ZERO,
    limit: 1,
  });
  if (page._ !== 'photos.photosSlice') throw new Error(page._);
  assert.equal(page.count, all.length);
  assert.equal(page.photos[0]?.id.toString(), second);
  const older = await budi.client.call({
    _: 'photos.getUserPhotos',
    userId: await budi.client.resolveUser(ayu.userId),
    offset: 0,
    maxId: Long.fromString(third),
    limit: 1,
  });
  assert.equal(older.photos[0]?.id.toString(), second);
});

test('an earlier photo can be shown again, hidden, and deleted; the next one takes its place', async () => {
  const { ayu } = house;
  const [newest, older] = await ayu.client.getProfilePhotos('me');
  if (newest?.raw._ !== 'photo' || older?.raw._ !== 'photo') throw new Error('two photos are needed');
  const named = ({ id, accessHash, fileReference }: typeof newest.raw) =>
    ({ _: 'inputPhoto', id, accessHash, fileReference }) as const;
  await ayu.client.call({ _: 'photos.updateProfilePhoto', id: named(older.raw) });
  assert.equal((await seen())?.photoId.toString(), older.raw.id.toString());
  await ayu.client.call({ _: 'photos.updateProfilePhoto', id: { _: 'inputPhotoEmpty' } });
  assert.equal(await seen(), undefined);
  await ayu.client.call({ _: 'photos.updateProfilePhoto', id: named(older.raw) });
  const deleted = await ayu.client.call({ _: 'photos.deletePhotos', id: [named(older.raw)] });
  assert.deepEqual(deleted.map(String), [older.raw.id.toString()]);
  assert.equal((await seen())?.photoId.toString(), newest.raw.id.toString());
});

test('a photo of someone else is not shown or deleted by its id', async () => {
  const { ayu, budi } = house;
  const [photo] = await budi.client.getProfilePhotos(ayu.userId);
  if (photo?.raw._ !== 'photo') throw new Error('no photo');
  const { id, accessHash, fileReference } = photo.raw;
  const named = { _: 'inputPhoto', id, accessHash, fileReference } as const;
  await assert.rejects(budi.client.call({ _: 'photos.updateProfilePhoto', id: named }), { text: 'PHOTO_ID_INVALID' });
  assert.deepEqual(await budi.client.call({ _: 'photos.deletePhotos', id: [named] }), []);
  assert.equal((await seen())?.photoId.toString(), id.toString());
});

test('what is no photo, or too small for a profile, changes nothing', async () => {
  const before = (await seen())?.photoId.toString();
  const upload = async (bytes: Uint8Array) => {
    const { inputFile } = await house.ayu.client.uploadFile({ file: bytes, fileName: 'a.jpg' });
    return await house.ayu.client.call({ _: 'photos.uploadProfilePhoto', file: inputFile });
  };
  await assert.rejects(upload(await jpeg(100, 300)), { text: 'PHOTO_CROP_SIZE_SMALL' });
  await assert.rejects(upload(bomb(30_000, 30_000)), { text: 'PHOTO_INVALID_DIMENSIONS' });
  await assert.rejects(upload(Buffer.from('x')), { text: 'PHOTO_EXT_INVALID' });
  await assert.rejects(house.ayu.client.call({ _: 'photos.uploadProfilePhoto' }), { text: 'PHOTO_FILE_MISSING' });
  assert.equal((await seen())?.photoId.toString(), before);
});

test('who was away learns of a new photo by the difference', async () => {
  const { ayu, budi } = house;
  await budi.goAway();
  const id = await show(400);
  await budi.comeBack();
  await budi.sees('updateUserName', ({ userId }) => userId === ayu.userId);
  assert.equal((await seen())?.photoId.toString(), id);
});
