import { resetNotifySettings } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.resetNotifySettings */
export const accountResetNotifySettings = handler(
  'account.resetNotifySettings',
  { lane: 1, allow: 'user' },
  async (call) => {
    await resetNotifySettings(call.services.dialogSettings, call.caller.userId, call.caller);
    return true;
  },
);
