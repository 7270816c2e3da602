import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('a username leads to its owner, and is taken', async ({ ana, budi, marker, after }) => {
  const username = marker();
  await ana.call({ _: 'account.updateUsername', username });
  after(() => ana.call({ _: 'account.updateUsername', username: '' }));
  const ids = (answer: unknown) => pick(answer, 'user').map(({ id }) => id);
  await budi.shows('account.updateUsername', { _: 'contacts.resolveUsername', username }, ids, [ana.id]);
  await budi.shows('account.updateUsername', { _: 'contacts.search', q: username, limit: 5 }, ids, [ana.id]);
  await budi.refused({ _: 'account.checkUsername', username }, 'USERNAME_OCCUPIED');
});
