import type { SignInStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Codes and what they open, over any engine. */
export const signInStoreOver = (engine: Engine): SignInStore => ({
  hasAccount: (phone) => engine.read('accounts.hasPhone', { phone }),
  issueCode: (request) => engine.write('codes.issue', request),
  reissueCode: (use) => engine.write('codes.reissue', use),
  codeDelivered: (code) => engine.write('codes.delivered', code),
  codeNotDelivered: (code) => engine.write('codes.notDelivered', code),
  cancelCode: (use) => engine.write('codes.cancel', use),
  signIn: (request) => engine.write('authKeys.signIn', request),
  signUp: (request) => engine.write('authKeys.signUp', request),
  removeOldCodes: (beforeS, limit) => engine.write('codes.removeOld', { beforeS, limit }),
});
