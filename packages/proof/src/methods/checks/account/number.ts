import { testCode } from '../../../harness/test-number.ts';
import { check } from '../../run/check.ts';
import { freeNumber } from '../../run/entering.ts';

check('an account moves to a new number', async ({ newcomer, budi, marker }) => {
  const name = marker();
  const dewi = await newcomer(name);
  const phoneNumber = freeNumber();
  const settings = { _: 'codeSettings' } as const;
  const sent = await dewi.call({ _: 'account.sendChangePhoneCode', phoneNumber, settings });
  if (sent._ !== 'auth.sentCode') throw new Error(sent._);
  const { phoneCodeHash } = sent;
  await dewi.call({ _: 'account.changePhone', phoneNumber, phoneCodeHash, phoneCode: testCode(phoneNumber) });
  const wrote = ['account.sendChangePhoneCode', 'account.changePhone'] as const;
  await budi.shows(wrote, { _: 'contacts.resolvePhone', phone: phoneNumber }, name);
});
