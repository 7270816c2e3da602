import { resetAuthorization } from '@suaka/domain';
import { endingDevice } from '../auth/ending-device.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.resetAuthorization */
export const accountResetAuthorization = handler(
  'account.resetAuthorization',
  { lane: 3, allow: 'user' },
  async (call, { hash }) => {
    await resetAuthorization(call.services.devices, call.caller.userId, hash, await endingDevice(call));
    return true;
  },
);
