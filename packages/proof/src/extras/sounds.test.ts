import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TlOf } from '@suaka/tl';
import { inputOf, type Person } from '../accounts/people.ts';
import { testBytes } from '../files/test-bytes.ts';
import { ptsOf, refusedAs } from '../messages/talk.ts';
import { documentOf, fullOf, given, toldSince, upload, type Given } from './given.ts';

let it: Given;
before(async () => (it = await given()));
after(() => it.house.close());

async function ring(person: Person, byteLength: number, mimeType = 'audio/mpeg') {
  const document = await person.call<'account.uploadRingtone'>({
    _: 'account.uploadRingtone',
    file: await upload(person, testBytes(byteLength), 'a.mp3'),
    file_name: 'a.mp3',
    mime_type: mimeType,
  });
  return documentOf(document);
}

async function ringtones(person: Person): Promise<bigint[]> {
  const answer = await person.call<'account.getSavedRingtones'>({ _: 'account.getSavedRingtones', hash: 0n });
  assert.ok(answer._ === 'account.savedRingtones');
  return answer.ringtones.map(({ id }) => id);
}

test('a sound that is kept on one device is on the other, until it goes', async () => {
  const { ana, anaToo } = it;
  const sound = await ring(ana, 2000);
  const pts = await ptsOf(anaToo);
  await ana.call<'account.saveRingtone'>({ _: 'account.saveRingtone', id: sound, unsave: false });
  assert.deepEqual(await ringtones(anaToo), [sound.id]);
  assert.ok((await toldSince(anaToo, pts)).some((one) => one._ === 'updateSavedRingtones'));
  await ana.call<'account.saveRingtone'>({ _: 'account.saveRingtone', id: sound, unsave: true });
  assert.deepEqual(await ringtones(anaToo), []);
  await assert.rejects(ring(ana, 200_000), refusedAs('RINGTONE_INVALID'));
  await assert.rejects(ring(ana, 200, 'audio/ogg'), refusedAs('RINGTONE_MIME_INVALID'));
});

/** A song that a person sent to themselves. */
async function song(person: Person, title: string): Promise<TlOf<'inputDocument'>> {
  const media = await person.call<'messages.uploadMedia'>({
    _: 'messages.uploadMedia',
    peer: { _: 'inputPeerSelf' },
    media: {
      _: 'inputMediaUploadedDocument',
      file: await upload(person, testBytes(3000, title.length), `${title}.mp3`),
      mime_type: 'audio/mpeg',
      attributes: [{ _: 'documentAttributeAudio', duration: 180, title, performer: 'Gamelan' }],
    },
  });
  assert.ok(media._ === 'messageMediaDocument');
  return documentOf(media.document);
}

test('songs on a profile are seen by others, in the order that was chosen', async () => {
  const { ana, anaToo, budi } = it;
  const [one, two, three] = [await song(ana, 'a'), await song(ana, 'bb'), await song(ana, 'ccc')];
  const pts = await ptsOf(anaToo);
  const add = (id: TlOf<'inputDocument'>, more: object = {}) =>
    ana.call<'account.saveMusic'>({ _: 'account.saveMusic', id, ...more });
  await add(one);
  await add(two);
  await add(three, { after_id: two });
  const ids = async (person: Person) => {
    const request = { _: 'users.getSavedMusic', id: inputOf(ana), offset: 0, limit: 10, hash: 0n } as const;
    const answer = await person.call<'users.getSavedMusic'>(request);
    assert.ok(answer._ === 'users.savedMusic');
    return answer.documents.map(({ id }) => id);
  };
  assert.deepEqual(await ids(budi), [two.id, three.id, one.id]);
  assert.equal((await fullOf(budi, ana)).saved_music?.id, two.id);
  const own = await anaToo.call<'account.getSavedMusicIds'>({ _: 'account.getSavedMusicIds', hash: 0n });
  assert.ok(own._ === 'account.savedMusicIds');
  assert.deepEqual(own.ids, [two.id, three.id, one.id]);
  assert.ok((await toldSince(anaToo, pts)).some((update) => update._ === 'updateUser'));
  await add(two, { unsave: true });
  const still = await budi.call<'users.getSavedMusicByID'>({
    _: 'users.getSavedMusicByID',
    id: inputOf(ana),
    documents: [two, one],
  });
  assert.ok(still._ === 'users.savedMusic');
  assert.deepEqual(
    still.documents.map(({ id }) => id),
    [one.id],
  );
  const ringtone = await ring(ana, 100);
  await assert.rejects(add(ringtone), refusedAs('DOCUMENT_INVALID'));
});
