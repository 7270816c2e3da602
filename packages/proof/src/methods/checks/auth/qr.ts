import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('a device shows a token, another accepts it, and the first is in', async ({ newcomer, freshDevice }) => {
  const dewi = await newcomer();
  const fresh = await freshDevice();
  const request = { _: 'auth.exportLoginToken', apiId: 1, apiHash: 'suaka', exceptIds: [] } as const;
  const shown = await fresh.call({ ...request, exceptIds: [] });
  if (shown._ !== 'auth.loginToken') throw new Error(shown._);
  const devices = { _: 'account.getAuthorizations' } as const;
  const before = await dewi.call(devices);
  await dewi.call({ _: 'auth.acceptLoginToken', token: shown.token });
  await fresh.returns('auth.acceptLoginToken', { ...request, exceptIds: [] }, ({ _ }) => _, 'auth.loginTokenSuccess');
  const count = (answer: unknown) => pick(answer, 'authorization').length;
  await dewi.other.shows('auth.acceptLoginToken', devices, count, before.authorizations.length + 1);
});
