import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.setContactSignUpNotification */
export const accountSetContactSignUpNotification = handler(
  'account.setContactSignUpNotification',
  { lane: 2, allow: 'user' },
  async (call, { silent }) => {
    await call.services.life.store.changeSettings(call.caller.userId, { contactSignUpSilent: silent || undefined });
    return true;
  },
);
