import { check } from '../../run/check.ts';

check('a username is free until somebody takes it', async ({ ana, budi, marker, after }) => {
  const username = marker();
  await budi.call({ _: 'account.checkUsername', username });
  await ana.call({ _: 'account.updateUsername', username });
  after(() => ana.call({ _: 'account.updateUsername', username: '' }));
  await budi.denies('account.updateUsername', { _: 'account.checkUsername', username }, 'USERNAME_OCCUPIED');
});
