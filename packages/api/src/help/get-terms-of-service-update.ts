import { nowSeconds } from '@suaka/domain';
import { handler } from '../handler.ts';

/** When a client asks again. */
const askAgainS = 86_400;

/** There are no terms to accept. Source: core.telegram.org/method/help.getTermsOfServiceUpdate */
export const helpGetTermsOfServiceUpdate = handler(
  'help.getTermsOfServiceUpdate',
  { lane: 3, allow: 'user' },
  ({ services }) =>
    Promise.resolve({ _: 'help.termsOfServiceUpdateEmpty', expires: nowSeconds(services.clock) + askAgainS } as const),
);
