import sharp from 'sharp';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash, upload } from '../../run/media.ts';
import { randomId } from '../../run/unique.ts';

check('a note and a photo of a contact are on the other device', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const names = { firstName: marker(), lastName: '', phone: '' };
  await dewi.call({ _: 'contacts.addContact', id: budi.input, ...names });
  const page = { _: 'users.getFullUser', id: budi.input } as const;
  const text = marker();
  const note = { _: 'textWithEntities', text, entities: [] } as const;
  await dewi.call({ _: 'contacts.updateContactNote', id: budi.input, note: { ...note, entities: [] } });
  await dewi.other.shows('contacts.updateContactNote', page, text);
  const image = sharp({ create: { width: 300, height: 300, channels: 3, background: 'teal' } });
  const file = await upload(dewi, await image.jpeg().toBuffer(), 'a.jpg');
  const { photo } = await dewi.call({ _: 'photos.uploadContactProfilePhoto', userId: budi.input, save: true, file });
  const photos = (answer: unknown) =>
    pick(answer, 'userFull').map(({ personalPhoto }) => personalPhoto?._ === 'photo' && personalPhoto.id);
  await dewi.other.shows('photos.uploadContactProfilePhoto', page, photos, [photo.id]);
});

check('a birthday that is suggested is a message', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'users.suggestBirthday', id: budi.input, birthday: { _: 'birthday', day: 17, month: 8 } });
  const days = (answer: unknown) => pick(answer, 'messageActionSuggestBirthday').map(({ birthday }) => birthday.day);
  const history = {
    _: 'messages.getHistory',
    peer: dewi.peer,
    ...{ offsetId: 0, offsetDate: 0, addOffset: 0, limit: 5, maxId: 0, minId: 0, hash: noHash },
  } as const;
  await budi.shows('users.suggestBirthday', history, days, [17]);
});

check('where somebody is is found in the chat', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({
    _: 'messages.sendMedia',
    peer: budi.peer,
    message: '',
    randomId: randomId(),
    media: {
      _: 'inputMediaGeoLive',
      geoPoint: { _: 'inputGeoPoint', lat: -6.2, long: 106.8 },
      period: 900,
    },
  });
  const periods = (answer: unknown) => pick(answer, 'messageMediaGeoLive').map(({ period }) => period);
  const request = { _: 'messages.getRecentLocations', peer: dewi.peer, limit: 5, hash: noHash } as const;
  await budi.shows('messages.sendMedia', request, periods, [900]);
});
