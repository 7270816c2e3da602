import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('others see who is online and who has gone', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await budi.call({ _: 'contacts.addContact', id: dewi.input, firstName: 'Dewi', lastName: '', phone: '' });
  const request = { _: 'users.getUsers', id: [dewi.input] } as const;
  const status = (answer: unknown) => pick(answer, 'user').map((user) => user.status?._);
  await dewi.call({ _: 'account.updateStatus', offline: false });
  await budi.shows('account.updateStatus', { ...request, id: [...request.id] }, status, ['userStatusOnline']);
  await dewi.call({ _: 'account.updateStatus', offline: true });
  await budi.shows('account.updateStatus', { ...request, id: [...request.id] }, status, ['userStatusOffline']);
});
