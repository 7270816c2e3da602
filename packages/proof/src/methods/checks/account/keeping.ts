import { testCode } from '../../../harness/test-number.ts';
import { check } from '../../run/check.ts';
import { askForCode } from '../../run/entering.ts';
import { pick } from '../../run/leaves.ts';
import { setPassword } from '../../run/passwords.ts';
import { dialogsOf } from '../../run/requests.ts';

/** The hash in the link that the service account sends. */
const hashIn = (answer: unknown): string | undefined =>
  /hash=(?<hash>[\w-]+)/u.exec(JSON.stringify(pick(answer, 'message')))?.groups?.['hash'];

check('an account that a stranger wants to delete is kept by its owner', async ({ newcomer, freshDevice, marker }) => {
  const dewi = await newcomer();
  await setPassword(dewi, { password: marker() });
  const fresh = await freshDevice();
  const code = await askForCode(fresh, dewi.owner.phone);
  await fresh.refused({ _: 'auth.signIn', ...code }, 'SESSION_PASSWORD_NEEDED');
  await fresh.call({ _: 'account.deleteAccount', reason: 'forgot' }).catch(() => undefined);
  const said = await dewi.until(dialogsOf(), (answer) => hashIn(answer) !== undefined);
  const request = {
    _: 'account.sendConfirmPhoneCode',
    hash: hashIn(said) ?? '',
    settings: { _: 'codeSettings' },
  } as const;
  const sent = await dewi.call(request);
  if (sent._ !== 'auth.sentCode') throw new Error(sent._);
  const { phoneCodeHash } = sent;
  await dewi.call({ _: 'account.confirmPhone', phoneCodeHash, phoneCode: testCode(dewi.owner.phone) });
  await dewi.other.denies('account.confirmPhone', request, 'CODE_HASH_INVALID');
});
