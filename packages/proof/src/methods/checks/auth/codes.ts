import { check } from '../../run/check.ts';
import { askForCode } from '../../run/entering.ts';
import { pick } from '../../run/leaves.ts';

check('a code that is sent again is the same one', async ({ ana, freshDevice }) => {
  const fresh = await freshDevice();
  const { phoneNumber, phoneCodeHash } = await askForCode(fresh, ana.owner.phone);
  const request = { _: 'auth.resendCode', phoneNumber, phoneCodeHash } as const;
  await fresh.returns(
    'auth.sendCode',
    request,
    (answer) => pick(answer, 'auth.sentCode').map((one) => one.phoneCodeHash),
    [phoneCodeHash],
  );
});

check('a token that was accepted lets the device in that shows it', async ({ newcomer, freshDevice }) => {
  const dewi = await newcomer();
  const fresh = await freshDevice();
  const shown = await fresh.call({ _: 'auth.exportLoginToken', apiId: 1, apiHash: 'suaka', exceptIds: [] });
  if (shown._ !== 'auth.loginToken') throw new Error(shown._);
  await dewi.call({ _: 'auth.acceptLoginToken', token: shown.token });
  const ids = (answer: unknown) => pick(answer, 'user').map(({ id }) => id);
  await fresh.returns('auth.acceptLoginToken', { _: 'auth.importLoginToken', token: shown.token }, ids, [dewi.id]);
});
