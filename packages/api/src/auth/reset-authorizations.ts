import { resetOtherAuthorizations } from '@suaka/domain';
import { handler } from '../handler.ts';
import { endingDevice } from './ending-device.ts';

/** Source: core.telegram.org/method/auth.resetAuthorizations */
export const authResetAuthorizations = handler('auth.resetAuthorizations', { lane: 3, allow: 'user' }, async (call) => {
  await resetOtherAuthorizations(call.services.devices, call.caller.userId, await endingDevice(call));
  return true;
});
