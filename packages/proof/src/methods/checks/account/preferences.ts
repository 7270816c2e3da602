import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash } from '../../run/media.ts';
import { newSet } from '../../run/stickers.ts';

check('who may react loudly is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  const settings = {
    _: 'reactionsNotifySettings',
    messagesNotifyFrom: { _: 'reactionNotificationsFromAll' },
    sound: { _: 'notificationSoundDefault' },
    showPreviews: false,
  } as const;
  await dewi.call({ _: 'account.setReactionsNotifySettings', settings });
  const from = (answer: unknown) => pick(answer, 'reactionsNotifySettings').map((one) => one.messagesNotifyFrom?._);
  const wanted = ['reactionNotificationsFromAll'];
  await dewi.other.shows(
    'account.setReactionsNotifySettings',
    { _: 'account.getReactionsNotifySettings' },
    from,
    wanted,
  );
});

check('what is saved by itself is on the other device, exceptions too until they end', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const settings = { _: 'autoSaveSettings', photos: true, videoMaxSize: noHash.add(1_000_000) } as const;
  await dewi.call({ _: 'account.saveAutoSaveSettings', users: true, settings });
  const list = { _: 'account.getAutoSaveSettings' } as const;
  const photos = (answer: unknown) =>
    pick(answer, 'account.autoSaveSettings').map(({ usersSettings }) => usersSettings.photos);
  await dewi.other.shows('account.saveAutoSaveSettings', list, photos, [true]);
  await dewi.call({ _: 'account.saveAutoSaveSettings', peer: budi.peer, settings });
  const exceptions = (answer: unknown) => pick(answer, 'autoSaveException').map(({ peer }) => peer);
  await dewi.other.shows('account.saveAutoSaveSettings', list, exceptions, [{ _: 'peerUser', userId: budi.id }]);
  await dewi.call({ _: 'account.deleteAutoSaveExceptions' });
  await dewi.other.confirms('account.deleteAutoSaveExceptions', list, exceptions, []);
});

check('what is fetched by itself is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  const settings = {
    _: 'autoDownloadSettings',
    photoSizeMax: 12_345,
    videoSizeMax: 0,
    fileSizeMax: 0,
    videoUploadMaxbitrate: 100,
    smallQueueActiveOperationsMax: 1,
    largeQueueActiveOperationsMax: 1,
  } as const;
  await dewi.call({ _: 'account.saveAutoDownloadSettings', low: true, settings });
  const size = (answer: unknown) => pick(answer, 'account.autoDownloadSettings').map(({ low }) => low.photoSizeMax);
  await dewi.other.shows('account.saveAutoDownloadSettings', { _: 'account.getAutoDownloadSettings' }, size, [12_345]);
});

check(
  'an emoji beside the name is seen by others, and remembered until that is cleared',
  async ({ newcomer, budi }) => {
    const dewi = await newcomer();
    const [document] = (await newSet(dewi, 1, { emojis: true })).documents;
    if (document === undefined) throw new Error('the set is empty');
    await dewi.call({ _: 'account.updateEmojiStatus', emojiStatus: { _: 'emojiStatus', documentId: document.id } });
    const status = (answer: unknown) => pick(answer, 'emojiStatus').map(({ documentId }) => documentId);
    await budi.shows('account.updateEmojiStatus', { _: 'users.getUsers', id: [dewi.input] }, status, [document.id]);
    const recent = { _: 'account.getRecentEmojiStatuses', hash: noHash } as const;
    await dewi.other.shows('account.updateEmojiStatus', recent, status, [document.id]);
    await dewi.call({ _: 'account.clearRecentEmojiStatuses' });
    await dewi.other.confirms('account.clearRecentEmojiStatuses', recent, status, []);
  },
);
