import { MtcuteDevice } from '../devices/mtcute-device.ts';
import type { Actor } from './actor.ts';

/** mtcute, for its own sums of SRP. */
function libraryOf({ device }: Actor): MtcuteDevice['library'] {
  if (!(device instanceof MtcuteDevice)) throw new Error('this takes mtcute');
  return device.library;
}

interface NewPassword {
  readonly password: string;
  readonly hint?: string;
  readonly email?: string;
}

/** Sets the first password of an account. With an address, the server refuses until that is confirmed. */
export async function setPassword(actor: Actor, { password, hint = '', email }: NewPassword): Promise<void> {
  const { newAlgo } = await actor.call({ _: 'account.getPassword' });
  const newPasswordHash = await libraryOf(actor).computeNewPasswordHash(newAlgo, password);
  const settings = { _: 'account.passwordInputSettings', newAlgo, newPasswordHash, hint } as const;
  const change = actor.call({
    _: 'account.updatePasswordSettings',
    password: { _: 'inputCheckPasswordEmpty' },
    newSettings: email === undefined ? settings : { ...settings, email },
  });
  await change.catch((error: unknown) => {
    if (email === undefined || !String(error).includes('EMAIL_UNCONFIRMED')) throw error;
  });
}

/** What proves that one knows the password: of what `asked` is told, worked out by the library of `computes`. */
export const proofOf = async (asked: Actor, computes: Actor, password: string) =>
  libraryOf(computes).computeSrpParams(await asked.call({ _: 'account.getPassword' }), password);
