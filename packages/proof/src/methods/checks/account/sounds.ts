import { randomBytes } from 'node:crypto';
import type { Actor } from '../../run/actor.ts';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash, upload } from '../../run/media.ts';
import { documentIds, inputOf } from '../../run/stickers.ts';

check('a sound for notifications is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  const file = await upload(dewi, randomBytes(500), 'a.mp3');
  const sound = await dewi.call({ _: 'account.uploadRingtone', file, fileName: 'a.mp3', mimeType: 'audio/mpeg' });
  if (sound._ !== 'document') throw new Error(sound._);
  await dewi.call({ _: 'account.saveRingtone', id: inputOf(sound), unsave: false });
  const list = { _: 'account.getSavedRingtones', hash: noHash } as const;
  await dewi.other.shows(['account.saveRingtone', 'account.uploadRingtone'], list, documentIds, [sound.id]);
});

async function song(owner: Actor) {
  const made = await owner.call({
    _: 'messages.uploadMedia',
    peer: { _: 'inputPeerSelf' },
    media: {
      _: 'inputMediaUploadedDocument',
      file: await upload(owner, randomBytes(500), 'a.mp3'),
      mimeType: 'audio/mpeg',
      attributes: [{ _: 'documentAttributeAudio', duration: 100, title: 'Bengawan Solo' }],
    },
  });
  const [document] = pick(made, 'document');
  if (document === undefined) throw new Error('no song was kept');
  return document;
}

check('songs are on a person’s page', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const music = await song(dewi);
  await dewi.call({ _: 'account.saveMusic', id: inputOf(music) });
  const songs = { _: 'users.getSavedMusic', id: dewi.input, offset: 0, limit: 10, hash: noHash } as const;
  const found = await budi.shows('account.saveMusic', songs, documentIds, [music.id]);
  const ids = (answer: unknown) => pick(answer, 'account.savedMusicIds').flatMap((one) => one.ids);
  await dewi.other.shows('account.saveMusic', { _: 'account.getSavedMusicIds', hash: noHash }, ids, [music.id]);
  const [met] = pick(found, 'document');
  if (met === undefined) throw new Error('no song is there');
  const named = { _: 'users.getSavedMusicByID', id: dewi.input, documents: [inputOf(met)] } as const;
  await budi.shows('account.saveMusic', { ...named, documents: [...named.documents] }, documentIds, [music.id]);
});
