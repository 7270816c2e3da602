import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('a birthday is seen by contacts, and told on the day', async ({ newcomer, ana }) => {
  const dewi = await newcomer();
  await dewi.call({
    _: 'contacts.addContact',
    id: ana.input,
    firstName: 'Ana',
    lastName: '',
    phone: '',
    addPhonePrivacyException: true,
  });
  await ana.call({ _: 'contacts.addContact', id: dewi.input, firstName: 'Dewi', lastName: '', phone: '' });
  const today = new Date();
  const birthday = { _: 'birthday', day: today.getUTCDate(), month: today.getUTCMonth() + 1 } as const;
  await dewi.call({ _: 'account.updateBirthday', birthday });
  const ids = (answer: unknown) => pick(answer, 'contactBirthday').some(({ contactId }) => contactId === dewi.id);
  await ana.shows('account.updateBirthday', { _: 'contacts.getBirthdays' }, ids, true);
});

check('the colour of a name is seen by others', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.updateColor', color: { _: 'peerColor', color: 5 } });
  const colour = (answer: unknown) => pick(answer, 'peerColor').map(({ color }) => color);
  await budi.shows('account.updateColor', { _: 'users.getUsers', id: [dewi.input] }, colour, [5]);
});

check('who takes no messages from strangers says so', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const settings = { _: 'globalPrivacySettings', newNoncontactPeersRequirePremium: true } as const;
  await dewi.call({ _: 'account.setGlobalPrivacySettings', settings });
  const request = { _: 'users.getRequirementsToContact', id: [dewi.input] } as const;
  const names = (answer: readonly { _: string }[]) => answer.map(({ _ }) => _);
  const wanted = ['requirementToContactPremium'];
  await budi.shows('account.setGlobalPrivacySettings', { ...request, id: [...request.id] }, names, wanted);
});

check('what a device may take is set from another', async ({ newcomer }) => {
  const dewi = await newcomer();
  const { authorizations } = await dewi.call({ _: 'account.getAuthorizations' });
  for (const { hash, current } of authorizations) {
    if (current) continue;
    await dewi.call({ _: 'account.changeAuthorizationSettings', hash, callRequestsDisabled: true });
  }
  const calls = (answer: unknown) =>
    pick(answer, 'authorization')
      .filter(({ current }) => current)
      .map((one) => one.callRequestsDisabled);
  await dewi.other.shows('account.changeAuthorizationSettings', { _: 'account.getAuthorizations' }, calls, [true]);
});
