import { accessSelf } from '../access/access-self.ts';
import { handler } from '../handler.ts';

/** Codes that one call names; a number has fewer at any time. */
const codesMax = 20;

/** Source: core.telegram.org/method/account.invalidateSignInCodes */
export const accountInvalidateSignInCodes = handler(
  'account.invalidateSignInCodes',
  { lane: 3, allow: 'user' },
  async (call, { codes }) => {
    const { phone } = await accessSelf(call);
    if (phone !== undefined) await call.services.life.store.invalidateCodes(phone, codes.slice(0, codesMax));
    return true;
  },
);
