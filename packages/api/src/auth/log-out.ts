import { logOut } from '@suaka/domain';
import { handler } from '../handler.ts';
import { endingDevice } from './ending-device.ts';

/** Source: core.telegram.org/method/auth.logOut */
export const authLogOut = handler('auth.logOut', { lane: 3, allow: 'user' }, async (call) => {
  await logOut(call.services.devices, call.caller.userId, await endingDevice(call));
  return { _: 'auth.loggedOut' };
});
