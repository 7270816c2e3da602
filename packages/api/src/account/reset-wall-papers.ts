import { resetWallpapers } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.resetWallPapers */
export const accountResetWallPapers = handler('account.resetWallPapers', { lane: 2, allow: 'user' }, async (call) => {
  await resetWallpapers(call.services.extras, { userId: call.caller.userId, origin: call.caller });
  return true;
});
