import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('a rule of privacy is on the other device and hides what it says', async ({ newcomer, ana, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'contacts.addContact', id: ana.input, firstName: 'Ana', lastName: '', phone: '' });
  const key = { _: 'inputPrivacyKeyAbout' } as const;
  await dewi.call({ _: 'account.updateProfile', about: 'bio' });
  await dewi.call({ _: 'account.setPrivacy', key, rules: [{ _: 'inputPrivacyValueAllowContacts' }] });
  const rules = (answer: unknown) => pick(answer, 'privacyValueAllowContacts').length;
  await dewi.other.shows('account.setPrivacy', { _: 'account.getPrivacy', key }, rules, 1);
  const about = (answer: unknown) => pick(answer, 'userFull').map((full) => full.about);
  const request = { _: 'users.getFullUser', id: dewi.input } as const;
  await ana.shows('account.updateProfile', request, about, ['bio']);
  await budi.confirms('account.setPrivacy', request, about, [undefined]);
});

check('how long an account lives without its owner is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.setAccountTTL', ttl: { _: 'accountDaysTTL', days: 90 } });
  await dewi.other.shows('account.setAccountTTL', { _: 'account.getAccountTTL' }, ({ days }) => days, 90);
});

check('how long a device stays signed in is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.setAuthorizationTTL', authorizationTtlDays: 30 });
  const days = (answer: { authorizationTtlDays: number }) => answer.authorizationTtlDays;
  await dewi.other.shows('account.setAuthorizationTTL', { _: 'account.getAuthorizations' }, days, 30);
});

check('whether people who join are announced is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.setContactSignUpNotification', silent: true });
  const request = { _: 'account.getContactSignUpNotification' } as const;
  await dewi.other.confirms('account.setContactSignUpNotification', request, (is) => is, true);
  await dewi.call({ _: 'account.setContactSignUpNotification', silent: false });
  await dewi.other.shows('account.setContactSignUpNotification', request, (is) => is, false);
});

check('the settings of privacy for strangers are on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  const settings = { _: 'globalPrivacySettings', keepArchivedUnmuted: true } as const;
  await dewi.call({ _: 'account.setGlobalPrivacySettings', settings });
  const archives = (answer: unknown) => pick(answer, 'globalPrivacySettings').map((one) => one.keepArchivedUnmuted);
  const request = { _: 'account.getGlobalPrivacySettings' } as const;
  await dewi.other.shows('account.setGlobalPrivacySettings', request, archives, [true]);
});

check('whether sensitive content is shown is on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.setContentSettings', sensitiveEnabled: true });
  const enabled = (answer: unknown) => pick(answer, 'account.contentSettings').map((one) => one.sensitiveEnabled);
  await dewi.other.shows('account.setContentSettings', { _: 'account.getContentSettings' }, enabled, [true]);
});

check('an account that its owner deleted is nobody’s', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.deleteAccount', reason: 'bye' });
  const deleted = (answer: unknown) => pick(answer, 'user').map((user) => user.deleted);
  await budi.shows('account.deleteAccount', { _: 'users.getUsers', id: [dewi.input] }, deleted, [true]);
});
