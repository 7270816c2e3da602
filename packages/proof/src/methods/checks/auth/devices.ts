import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { askForCode, freeNumber, signIn } from '../../run/entering.ts';
import { pick } from '../../run/leaves.ts';

const devices = { _: 'account.getAuthorizations' } as const;
const count = (answer: unknown): number => pick(answer, 'authorization').length;

check('a device that signs in is on the list of the others until it logs out', async ({ newcomer, freshDevice }) => {
  const dewi = await newcomer();
  const before = count(await dewi.call(devices));
  const third = await freshDevice();
  await signIn(third, dewi.owner.phone);
  await dewi.shows(['auth.sendCode', 'auth.signIn'], devices, count, before + 1);
  await third.call({ _: 'auth.logOut' });
  await dewi.confirms('auth.logOut', devices, count, before);
});

check('a device that another one ends is off the list', async ({ newcomer, freshDevice }) => {
  const dewi = await newcomer();
  const before = await dewi.call(devices);
  const third = await freshDevice();
  await signIn(third, dewi.owner.phone);
  const known = new Set(before.authorizations.map(({ hash }) => hash.toString()));
  const { authorizations } = await dewi.call(devices);
  const added = authorizations.find(({ hash }) => !known.has(hash.toString()));
  await dewi.call({ _: 'account.resetAuthorization', hash: added?.hash ?? Long.ZERO });
  await third.isRefused('account.resetAuthorization', { _: 'updates.getState' }, 'SESSION_REVOKED');
  await dewi.other.confirms('account.resetAuthorization', devices, count, known.size);
});

check('whoever ends all other devices is alone', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'auth.resetAuthorizations' });
  await dewi.other.isRefused('auth.resetAuthorizations', { _: 'updates.getState' }, 'SESSION_REVOKED');
});

check('a newcomer is found by the number and by the name that they gave', async ({ ana, freshDevice, marker }) => {
  const firstName = marker();
  const fresh = await freshDevice();
  const code = await askForCode(fresh, freeNumber());
  await fresh.call({ _: 'auth.signIn', ...code });
  await fresh.call({ _: 'auth.signUp', ...code, firstName, lastName: '' });
  await ana.shows('auth.signUp', { _: 'contacts.resolvePhone', phone: code.phoneNumber }, firstName);
});

check('a code that was cancelled lets nobody in', async ({ ana, freshDevice }) => {
  const [fresh, other] = [await freshDevice(), await freshDevice()];
  const { phoneCode, ...code } = await askForCode(fresh, ana.owner.phone);
  await fresh.call({ _: 'auth.cancelCode', ...code });
  await other.isRefused('auth.cancelCode', { _: 'auth.signIn', ...code, phoneCode }, 'PHONE_CODE_EXPIRED');
});
