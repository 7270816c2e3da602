import { handler } from '../handler.ts';

/** Whether contacts arrive without a notice. Source: core.telegram.org/method/account.getContactSignUpNotification */
export const accountGetContactSignUpNotification = handler(
  'account.getContactSignUpNotification',
  { lane: 2, allow: 'user' },
  async (call) => (await call.services.life.store.settings(call.caller.userId)).contactSignUpSilent === true,
);
