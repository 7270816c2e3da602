import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { askForCode, freeNumber } from '../../run/entering.ts';

const saved = { _: 'contacts.getSaved' } as const;

check('an address book is taken out while that is under way, and not before or after', async (kit) => {
  const { newcomer, marker } = kit;
  const dewi = await newcomer();
  const firstName = marker();
  await dewi.call({
    _: 'contacts.importContacts',
    contacts: [{ _: 'inputPhoneContact', clientId: Long.ONE, phone: freeNumber(), firstName, lastName: '' }],
  });
  await dewi.other.refused(saved, 'TAKEOUT_REQUIRED');
  await dewi.call({ _: 'account.initTakeoutSession', contacts: true });
  await dewi.other.shows(['account.initTakeoutSession', 'contacts.importContacts'], saved, firstName);
  await dewi.call({ _: 'account.finishTakeoutSession', success: true });
  await dewi.other.isRefused('account.finishTakeoutSession', saved, 'TAKEOUT_REQUIRED');
});

check('a code that its owner ends lets nobody in', async ({ newcomer, freshDevice }) => {
  const dewi = await newcomer();
  const fresh = await freshDevice();
  const code = await askForCode(fresh, dewi.owner.phone);
  await dewi.call({ _: 'account.invalidateSignInCodes', codes: [code.phoneCode] });
  await fresh.isRefused('account.invalidateSignInCodes', { _: 'auth.signIn', ...code }, 'PHONE_CODE_EXPIRED');
});
