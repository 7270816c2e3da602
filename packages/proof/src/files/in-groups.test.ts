import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputMedia } from '@mtcute/node';
import sharp from 'sharp';
import { filesHouse } from './files-house.ts';
import { jpeg } from './pictures.ts';
import { testBytes } from './test-bytes.ts';

const house = filesHouse();

test('a post with a photo reaches all of a supergroup, and its photo is seen by its members', async () => {
  const { ayu, budi } = house;
  const group = await ayu.client.createSupergroup({ title: 'Warga' });
  await ayu.client.addChatMembers(group.id, budi.userId, {});
  await ayu.client.setChatPhoto({ chatId: group.id, type: 'photo', media: await jpeg(500, 400) });
  await ayu.client.sendMedia(group.id, InputMedia.photo(await jpeg(400, 300), { caption: 'rapat' }));
  await budi.sees('updateNewChannelMessage', ({ message }) => message._ === 'message' && message.message === 'rapat');
  const [post] = await budi.client.getHistory(group.id, { limit: 1 });
  if (post?.media?.type !== 'photo') throw new Error('no photo came');
  assert.equal((await sharp(await budi.client.downloadAsBuffer(post.media)).metadata()).width, 400);
  const seen = await budi.client.getChat(group.id);
  if (seen.photo === null) throw new Error('the group shows no photo');
  for (const [photo, side] of [
    [seen.photo.small, 160],
    [seen.photo.big, 400],
  ] as const) {
    assert.equal((await sharp(await budi.client.downloadAsBuffer(photo)).metadata()).width, side);
  }
});

test('what members may not send is refused by its kind, and the rest goes on', async () => {
  const { ayu, budi } = house;
  const group = await ayu.client.createSupergroup({ title: 'Rapi' });
  await ayu.client.addChatMembers(group.id, budi.userId, {});
  await ayu.client.setChatDefaultPermissions(group.id, { sendPhotos: true, sendVoices: true, sendGifs: true });
  const voice = InputMedia.voice(testBytes(500), { duration: 1, fileMime: 'audio/ogg' });
  const send = (media: Parameters<typeof budi.client.sendMedia>[1]) => budi.client.sendMedia(group.id, media);
  await assert.rejects(send(InputMedia.photo(await jpeg(50, 50))), { text: 'CHAT_SEND_PHOTOS_FORBIDDEN' });
  await assert.rejects(send(voice), { text: 'CHAT_SEND_VOICES_FORBIDDEN' });
  await send(InputMedia.document(testBytes(500), { fileName: 'a.bin' }));
  await ayu.client.sendMedia(group.id, InputMedia.photo(await jpeg(50, 50)));
});

test('whoever wants no recorded messages gets none, and other files still', async () => {
  const { ayu, budi } = house;
  await budi.client.call({
    _: 'account.setPrivacy',
    key: { _: 'inputPrivacyKeyVoiceMessages' },
    rules: [{ _: 'inputPrivacyValueDisallowAll' }],
  });
  const voice = InputMedia.voice(testBytes(500), { duration: 1, fileMime: 'audio/ogg' });
  await assert.rejects(ayu.client.sendMedia(budi.userId, voice), { text: 'VOICE_MESSAGES_FORBIDDEN' });
  await ayu.client.sendMedia(budi.userId, InputMedia.document(testBytes(500), { fileName: 'a.bin' }));
});

test('whoever hides their photo shows it to nobody by any method', async () => {
  const { ayu, budi } = house;
  await ayu.client.setMyProfilePhoto({ type: 'photo', media: await jpeg(200, 200) });
  const user = (await budi.client.getUsers([ayu.userId]))[0];
  const small = user?.photo?.small;
  if (small === undefined) throw new Error('no photo is shown');
  await budi.client.downloadAsBuffer(small);
  await ayu.client.call({
    _: 'account.setPrivacy',
    key: { _: 'inputPrivacyKeyProfilePhoto' },
    rules: [{ _: 'inputPrivacyValueDisallowAll' }],
  });
  assert.equal((await budi.client.getUsers([ayu.userId]))[0]?.photo ?? null, null);
  assert.deepEqual([...(await budi.client.getProfilePhotos(ayu.userId))], []);
  await assert.rejects(budi.client.downloadAsBuffer(small), { text: 'LOCATION_INVALID' });
  const { inputFile } = await ayu.client.uploadFile({ file: await jpeg(180, 180), fileName: 'a.jpg' });
  const made = await ayu.client.call({ _: 'photos.uploadProfilePhoto', file: inputFile, fallback: true });
  const shown = (await budi.client.getUsers([ayu.userId]))[0]?.photo;
  assert.equal(shown?.raw.photoId.toString(), made.photo.id.toString());
  await budi.client.downloadAsBuffer(shown.small);
  const own = await ayu.client.getMe();
  assert.notEqual(own.photo?.raw.photoId.toString(), made.photo.id.toString(), 'oneself sees the other');
  const id = await budi.client.resolveUser(ayu.userId);
  const { fullUser } = await budi.client.call({ _: 'users.getFullUser', id });
  assert.deepEqual(
    [fullUser.profilePhoto, fullUser.fallbackPhoto?.id.toString()],
    [undefined, made.photo.id.toString()],
  );
  await ayu.client.call({ _: 'photos.updateProfilePhoto', id: { _: 'inputPhotoEmpty' }, fallback: true });
  assert.equal((await budi.client.getUsers([ayu.userId]))[0]?.photo ?? null, null);
});
