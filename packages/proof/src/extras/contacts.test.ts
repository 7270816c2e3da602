import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importNumbers, inputOf } from '../accounts/people.ts';
import { jpeg } from '../files/pictures.ts';
import { missed, peerOf, ptsOf, refusedAs } from '../messages/talk.ts';
import { fullOf, given, toldSince, upload, type Given } from './given.ts';

let it: Given;
before(async () => {
  it = await given();
  await importNumbers(it.ana, [{ phone: it.budi.phone, first: 'Budi' }]);
});
after(() => it.house.close());

test('a note about a contact is read on the other device, by nobody else, and goes with the contact', async () => {
  const { ana, anaToo, budi } = it;
  const pts = await ptsOf(anaToo);
  const write = (text: string) =>
    ana.call<'contacts.updateContactNote'>({
      _: 'contacts.updateContactNote',
      id: inputOf(budi),
      note: { _: 'textWithEntities', text, entities: [{ _: 'messageEntityBold', offset: 0, length: 3 }] },
    });
  await write('met at the market');
  const { note } = await fullOf(anaToo, budi);
  assert.ok(note?.text === 'met at the market' && note.entities[0]?._ === 'messageEntityBold');
  assert.equal((await fullOf(budi, budi)).note, undefined);
  assert.ok((await toldSince(anaToo, pts)).some((one) => one._ === 'updateUser' && one.user_id === budi.id));
  await assert.rejects(write('x'.repeat(1000)), refusedAs('NOTE_TOO_LONG'));
  await ana.call<'contacts.deleteContacts'>({ _: 'contacts.deleteContacts', id: [inputOf(budi)] });
  assert.equal((await fullOf(anaToo, budi)).note, undefined);
  await assert.rejects(write('again'), refusedAs('CONTACT_MISSING'));
  await importNumbers(ana, [{ phone: budi.phone, first: 'Budi' }]);
  assert.equal((await fullOf(anaToo, budi)).note, undefined);
  await ana.call<'contacts.addContact'>({
    _: 'contacts.addContact',
    id: inputOf(budi),
    first_name: 'Budi',
    last_name: '',
    phone: '',
    note: { _: 'textWithEntities', text: 'sells rice', entities: [] },
  });
  assert.equal((await fullOf(anaToo, budi)).note?.text, 'sells rice');
});

test('a photo chosen for a contact is seen by whoever chose it; a suggested one is a message', async () => {
  const { ana, anaToo, budi } = it;
  const choose = async (more: object) =>
    ana.call<'photos.uploadContactProfilePhoto'>({
      _: 'photos.uploadContactProfilePhoto',
      user_id: inputOf(budi),
      ...more,
    });
  const file = async () => upload(ana, await jpeg(400, 400), 'a.jpg');
  const { photo } = await choose({ save: true, file: await file() });
  assert.equal((await fullOf(anaToo, budi)).personal_photo?.id, photo.id);
  assert.equal((await fullOf(budi, budi)).personal_photo, undefined);
  const pts = await ptsOf(budi);
  await choose({ suggest: true, file: await file() });
  const difference = await missed(budi, pts);
  assert.ok(difference._ === 'updates.difference');
  const [said] = difference.new_messages;
  assert.ok(said?._ === 'messageService' && said.action._ === 'messageActionSuggestProfilePhoto');
  await choose({});
  assert.equal((await fullOf(anaToo, budi)).personal_photo, undefined);
});

test('a day that someone takes for one\u2019s birthday arrives as a message', async () => {
  const { ana, budi } = it;
  const pts = await ptsOf(budi);
  const suggest = (day: number) =>
    ana.call<'users.suggestBirthday'>({
      _: 'users.suggestBirthday',
      id: inputOf(budi),
      birthday: { _: 'birthday', day, month: 8 },
    });
  await suggest(17);
  const difference = await missed(budi, pts);
  assert.ok(difference._ === 'updates.difference');
  const [said] = difference.new_messages;
  assert.ok(said?._ === 'messageService' && said.action._ === 'messageActionSuggestBirthday');
  assert.ok(said.action.birthday.day === 17 && said.action.birthday.month === 8);
  await assert.rejects(suggest(32), refusedAs('BIRTHDAY_INVALID'));
});

test('who and what is reported is kept for the operators', async () => {
  const { house, ana, budi } = it;
  const { photo } = await budi.call<'photos.uploadProfilePhoto'>({
    _: 'photos.uploadProfilePhoto',
    file: await upload(budi, await jpeg(300, 300), 'b.jpg'),
  });
  assert.ok(photo._ === 'photo');
  await ana.call<'account.reportPeer'>({
    _: 'account.reportPeer',
    peer: peerOf(budi),
    reason: { _: 'inputReportReasonFake' },
    message: 'not him',
  });
  const { id, access_hash, file_reference } = photo;
  await ana.call<'account.reportProfilePhoto'>({
    _: 'account.reportProfilePhoto',
    peer: peerOf(budi),
    photo_id: { _: 'inputPhoto', id, access_hash, file_reference },
    reason: { _: 'inputReportReasonCopyright' },
    message: '',
  });
  const [second, first] = await house.services.extras.store.reports(2);
  const common = { reporter: ana.id, peerId: budi.id };
  assert.ok(first !== undefined && second !== undefined);
  assert.deepEqual({ ...first, date: 0 }, { ...common, date: 0, about: 'peer', reason: 'fake', comment: 'not him' });
  assert.deepEqual(
    { ...second, date: 0 },
    { ...common, date: 0, about: 'photo', photoId: id.toString(), reason: 'copyright', comment: '' },
  );
  assert.equal(await house.services.extras.store.hasReported(ana.id, budi.id), true);
});

test('what somebody kept goes with their account', async () => {
  const { house, ana, budi } = it;
  const { store } = house.services.extras;
  const told = { nowS: 1, events: [] };
  await store.keep({ userId: ana.id, list: 'music', id: 5n, max: 5, told });
  await store.changeChatLooks({
    looks: [{ owner: ana.id, peer: budi.id, look: { theme: 'x' } }],
    message: undefined,
    told,
  });
  assert.equal((await store.note(ana.id, budi.id))?.text, 'sells rice');
  await ana.call<'account.deleteAccount'>({ _: 'account.deleteAccount', reason: '' });
  assert.deepEqual(await store.kept(ana.id, 'music'), []);
  assert.deepEqual(await store.chatLook(ana.id, budi.id), {});
  assert.equal(await store.note(ana.id, budi.id), undefined);
});
