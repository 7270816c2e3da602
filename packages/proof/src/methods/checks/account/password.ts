import { check } from '../../run/check.ts';
import { askForCode } from '../../run/entering.ts';
import { pick } from '../../run/leaves.ts';
import { proofOf, setPassword } from '../../run/passwords.ts';

const devices = { _: 'account.getAuthorizations' } as const;
const password = { _: 'account.getPassword' } as const;
const count = (answer: unknown): number => pick(answer, 'authorization').length;

check('a password is told by its hint and asked for at the next device', async ({ newcomer, freshDevice, marker }) => {
  const dewi = await newcomer();
  const [secret, hint] = [marker(), marker()];
  await setPassword(dewi, { password: secret, hint });
  await dewi.other.shows('account.updatePasswordSettings', password, hint);
  const fresh = await freshDevice();
  const before = count(await dewi.call(devices));
  const code = await askForCode(fresh, dewi.owner.phone);
  await fresh.isRefused('account.updatePasswordSettings', { _: 'auth.signIn', ...code }, 'SESSION_PASSWORD_NEEDED');
  await fresh.call({ _: 'auth.checkPassword', password: await proofOf(fresh, dewi, secret) });
  await dewi.shows('auth.checkPassword', devices, count, before + 1);
});

check('the address for recovery is confirmed by a code, or given up', async ({ newcomer, marker, mailedCode }) => {
  const dewi = await newcomer();
  const [secret, email] = [marker(), `${marker()}@example.org`];
  await setPassword(dewi, { password: secret, email });
  const first = await mailedCode(email);
  const pattern = (answer: unknown) =>
    pick(answer, 'account.password').map((one) => one.emailUnconfirmedPattern !== undefined);
  await dewi.other.shows('account.updatePasswordSettings', password, pattern, [true]);
  await dewi.call({ _: 'account.resendPasswordEmail' });
  const code = await mailedCode(email, [first]);
  await dewi.call({ _: 'account.confirmPasswordEmail', code });
  const has = (answer: unknown) => pick(answer, 'account.password').map(({ hasRecovery }) => hasRecovery);
  await dewi.other.shows(['account.resendPasswordEmail', 'account.confirmPasswordEmail'], password, has, [true]);
  const request = {
    _: 'account.getPasswordSettings',
    password: await proofOf(dewi.other, dewi.other, secret),
  } as const;
  await dewi.other.returns('account.updatePasswordSettings', request, email);
});

check('an address that was given up is not waited for', async ({ newcomer, marker, mailedCode }) => {
  const dewi = await newcomer();
  const email = `${marker()}@example.org`;
  await setPassword(dewi, { password: marker(), email });
  await mailedCode(email);
  const pattern = (answer: unknown) =>
    pick(answer, 'account.password').map((one) => one.emailUnconfirmedPattern !== undefined);
  await dewi.other.shows('account.updatePasswordSettings', password, pattern, [true]);
  await dewi.call({ _: 'account.cancelPasswordEmail' });
  await dewi.other.confirms('account.cancelPasswordEmail', password, pattern, [false]);
});

check(
  'whoever forgot the password gets in by a code that comes by mail',
  async ({ newcomer, freshDevice, marker, mailedCode }) => {
    const dewi = await newcomer();
    const email = `${marker()}@example.org`;
    await setPassword(dewi, { password: marker(), email });
    const first = await mailedCode(email);
    await dewi.call({ _: 'account.confirmPasswordEmail', code: first });
    const fresh = await freshDevice();
    const code = await askForCode(fresh, dewi.owner.phone);
    await fresh.refused({ _: 'auth.signIn', ...code }, 'SESSION_PASSWORD_NEEDED');
    await fresh.call({ _: 'auth.requestPasswordRecovery' });
    const recovery = await mailedCode(email, [first]);
    const wrong = recovery === '000000' ? '000001' : '000000';
    const right = { _: 'auth.checkRecoveryPassword', code: recovery } as const;
    await fresh.returns('auth.requestPasswordRecovery', right, (is) => is, true);
    await fresh.returns('auth.requestPasswordRecovery', { ...right, code: wrong }, (is) => is, false);
    await fresh.call({ _: 'auth.recoverPassword', code: recovery });
    const has = (answer: unknown) => pick(answer, 'account.password').map(({ hasPassword }) => hasPassword);
    await dewi.confirms(['auth.requestPasswordRecovery', 'auth.recoverPassword'], password, has, [false]);
  },
);

check('a password that is to be reset says when, until that is taken back', async ({ newcomer, marker }) => {
  const dewi = await newcomer();
  await setPassword(dewi, { password: marker() });
  const wait = await dewi.call({ _: 'account.resetPassword' });
  if (wait._ !== 'account.resetPasswordRequestedWait') throw new Error(wait._);
  const date = (answer: unknown) => pick(answer, 'account.password').map(({ pendingResetDate }) => pendingResetDate);
  await dewi.other.shows('account.resetPassword', password, date, [wait.untilDate]);
  await dewi.call({ _: 'account.declinePasswordReset' });
  await dewi.other.confirms('account.declinePasswordReset', password, date, [undefined]);
});
