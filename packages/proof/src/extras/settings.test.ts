import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TlOf } from '@suaka/tl';
import { peerOf, ptsOf, refusedAs } from '../messages/talk.ts';
import { given, toldSince, type Given } from './given.ts';

let it: Given;
before(async () => (it = await given()));
after(() => it.house.close());

test('what is saved by itself is the same on the other device, with its exceptions', async () => {
  const { ana, anaToo, budi } = it;
  const pts = await ptsOf(anaToo);
  const save = (more: object, settings: TlOf<'autoSaveSettings'>) =>
    ana.call<'account.saveAutoSaveSettings'>({ _: 'account.saveAutoSaveSettings', settings, ...more });
  await save({ users: true }, { _: 'autoSaveSettings', photos: true });
  await save({ broadcasts: true }, { _: 'autoSaveSettings', videos: true, video_max_size: 5_000_000_000n });
  await save({ peer: peerOf(budi) }, { _: 'autoSaveSettings', videos: true });
  const read = () => anaToo.call<'account.getAutoSaveSettings'>({ _: 'account.getAutoSaveSettings' });
  const found = await read();
  assert.equal(found.users_settings.photos, true);
  assert.equal(found.broadcasts_settings.video_max_size, 5_000_000_000n);
  assert.equal(found.chats_settings.photos, undefined);
  const [exception] = found.exceptions;
  assert.ok(exception?.peer._ === 'peerUser' && exception.peer.user_id === budi.id && exception.settings.videos);
  assert.equal(found.users.length, 1);
  assert.ok((await toldSince(anaToo, pts)).some((one) => one._ === 'updateAutoSaveSettings'));
  await ana.call<'account.deleteAutoSaveExceptions'>({ _: 'account.deleteAutoSaveExceptions' });
  assert.deepEqual((await read()).exceptions, []);
  assert.equal((await read()).users_settings.photos, true);
  await assert.rejects(save({}, { _: 'autoSaveSettings' }), refusedAs('SETTINGS_INVALID'));
});

test('what is downloaded by itself is kept for each kind of network', async () => {
  const { ana, anaToo } = it;
  const read = () => anaToo.call<'account.getAutoDownloadSettings'>({ _: 'account.getAutoDownloadSettings' });
  const usual = await read();
  const settings = { ...usual.low, disabled: true, photo_size_max: 777 } as const;
  await ana.call<'account.saveAutoDownloadSettings'>({ _: 'account.saveAutoDownloadSettings', low: true, settings });
  const found = await read();
  assert.deepEqual(found.low, settings);
  assert.deepEqual(found.high, usual.high);
  const negative = { ...settings, photo_size_max: -1 };
  await assert.rejects(
    ana.call<'account.saveAutoDownloadSettings'>({ _: 'account.saveAutoDownloadSettings', settings: negative }),
    refusedAs('SETTINGS_INVALID'),
  );
});

test('whose reactions are heard of is the same on the other device', async () => {
  const { ana, anaToo } = it;
  const read = () => anaToo.call<'account.getReactionsNotifySettings'>({ _: 'account.getReactionsNotifySettings' });
  assert.equal((await read()).messages_notify_from?._, 'reactionNotificationsFromContacts');
  const settings: TlOf<'reactionsNotifySettings'> = {
    _: 'reactionsNotifySettings',
    messages_notify_from: { _: 'reactionNotificationsFromAll' },
    stories_notify_from: undefined,
    poll_votes_notify_from: undefined,
    sound: { _: 'notificationSoundNone' },
    show_previews: false,
  };
  await ana.call<'account.setReactionsNotifySettings'>({ _: 'account.setReactionsNotifySettings', settings });
  assert.deepEqual(await read(), settings);
});
