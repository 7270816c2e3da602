import { check } from '../../run/check.ts';
import { newChannel, newGroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { noHash, picture, upload } from '../../run/media.ts';
import { fullOf } from '../../run/participants.ts';
import type { tl } from '@mtcute/core';

const photoIds = (answer: unknown) => pick(answer, 'photo').map(({ id }) => id);
const named = ({ id, accessHash, fileReference }: tl.RawPhoto) =>
  ({ _: 'inputPhoto', id, accessHash, fileReference }) as const;

check('profile photos are seen by others, newest first, changed and deleted', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await budi.call({ _: 'contacts.addContact', id: dewi.input, firstName: 'Dewi', lastName: '', phone: '' });
  const first = pick(
    await dewi.call({ _: 'photos.uploadProfilePhoto', file: await upload(dewi, picture(), 'a.png') }),
    'photo',
  )[0];
  const second = pick(
    await dewi.call({ _: 'photos.uploadProfilePhoto', file: await upload(dewi, picture(), 'b.png') }),
    'photo',
  )[0];
  if (first === undefined || second === undefined) throw new Error('no photo was kept');
  const list = { _: 'photos.getUserPhotos', userId: dewi.input, offset: 0, maxId: noHash, limit: 10 } as const;
  await budi.shows('photos.uploadProfilePhoto', list, photoIds, [second.id, first.id]);
  await dewi.call({ _: 'photos.updateProfilePhoto', id: named(first) });
  const shown = (answer: unknown) => pick(answer, 'userFull').map(({ profilePhoto }) => photoIds(profilePhoto)[0]);
  await budi.shows('photos.updateProfilePhoto', { _: 'users.getFullUser', id: dewi.input }, shown, [first.id]);
  await dewi.call({ _: 'photos.deletePhotos', id: [named(second)] });
  await budi.shows('photos.deletePhotos', list, photoIds, [first.id]);
});

check('a photo that one gives to a contact is one’s own view of them', async ({ ana, newcomer }) => {
  const dewi = await newcomer();
  await ana.call({ _: 'contacts.addContact', id: dewi.input, firstName: 'Dewi', lastName: '', phone: '' });
  const file = await upload(ana, picture(), 'c.png');
  const answer = await ana.call({ _: 'photos.uploadContactProfilePhoto', save: true, userId: dewi.input, file });
  const [photo] = pick(answer, 'photo');
  const personal = (full: unknown) => pick(full, 'userFull').map(({ personalPhoto }) => photoIds(personalPhoto)[0]);
  await ana.other.shows('photos.uploadContactProfilePhoto', { _: 'users.getFullUser', id: dewi.input }, personal, [
    photo?.id,
  ]);
});

check('a photo of a channel and of a group is seen by its members', async (kit) => {
  const { ana, budi } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const ofChannel = { _: 'inputChatUploadedPhoto', file: await upload(ana, picture(), 'd.png') } as const;
  await ana.call({ _: 'channels.editPhoto', channel: channel.input, photo: ofChannel });
  const there = (name: 'channel' | 'chat') => (answer: unknown) => pick(answer, name).map(({ photo }) => photo._);
  await budi.shows('channels.editPhoto', fullOf(channel), there('channel'), ['chatPhoto']);
  const group = await newGroup(kit, ana, [budi]);
  const ofGroup = { _: 'inputChatUploadedPhoto', file: await upload(ana, picture(), 'e.png') } as const;
  await ana.call({ _: 'messages.editChatPhoto', chatId: group.id, photo: ofGroup });
  await budi.shows('messages.editChatPhoto', { _: 'messages.getChats', id: [group.id] }, there('chat'), ['chatPhoto']);
});
