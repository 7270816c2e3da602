import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('what is saved by itself is the same on the other device', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const read = { _: 'account.getAutoSaveSettings' } as const;
  const settings = { _: 'autoSaveSettings', photos: true, videoMaxSize: Long.fromNumber(7_000_000) } as const;
  await dewi.call({ _: 'account.saveAutoSaveSettings', peer: budi.peer, settings });
  const exceptions = (answer: unknown) => pick(answer, 'autoSaveException').map((one) => one.settings.videoMaxSize);
  await dewi.other.shows('account.saveAutoSaveSettings', read, exceptions, [settings.videoMaxSize]);
  await dewi.call({ _: 'account.deleteAutoSaveExceptions' });
  await dewi.other.confirms('account.deleteAutoSaveExceptions', read, exceptions, []);
});

check('what is downloaded by itself is kept for the account', async ({ newcomer }) => {
  const dewi = await newcomer();
  const read = { _: 'account.getAutoDownloadSettings' } as const;
  const { low } = await dewi.call(read);
  await dewi.call({ _: 'account.saveAutoDownloadSettings', low: true, settings: { ...low, photoSizeMax: 4321 } });
  const sizes = (answer: unknown) => pick(answer, 'autoDownloadSettings').map((one) => one.photoSizeMax)[0];
  await dewi.other.shows('account.saveAutoDownloadSettings', read, sizes, 4321);
});

check('whose reactions are heard of is kept for the account', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({
    _: 'account.setReactionsNotifySettings',
    settings: {
      _: 'reactionsNotifySettings',
      messagesNotifyFrom: { _: 'reactionNotificationsFromAll' },
      sound: { _: 'notificationSoundNone' },
      showPreviews: false,
    },
  });
  const from = (answer: unknown) => pick(answer, 'reactionsNotifySettings').map((one) => one.messagesNotifyFrom?._);
  await dewi.other.shows('account.setReactionsNotifySettings', { _: 'account.getReactionsNotifySettings' }, from, [
    'reactionNotificationsFromAll',
  ]);
});
