import { checkPassword, deleteAccount, passwordOwner } from '@suaka/domain';
import { signInCaller } from '../auth/sign-in-caller.ts';
import { handler } from '../handler.ts';
import { readProof } from '../render/password.ts';

/**
 * Also for whoever has entered the code and does not know the password.
 * Source: core.telegram.org/method/account.deleteAccount
 */
export const accountDeleteAccount = handler(
  'account.deleteAccount',
  { lane: 3, allow: 'anyone' },
  async (call, { reason, password }) => {
    const { passwords, life, installation } = call.services;
    const userId = await passwordOwner(passwords, await signInCaller(call));
    const proof = readProof(password);
    if (proof !== undefined) await checkPassword(passwords, userId, proof);
    const asked = { reason, isProven: proof !== undefined, linkPrefix: installation.meUrlPrefix };
    const { authKeyId, sessionId } = call.caller;
    await deleteAccount(life, userId, asked, { authKeyId, sessionId });
    return true;
  },
);
