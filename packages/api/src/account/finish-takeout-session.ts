import { endTakeout } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.finishTakeoutSession */
export const accountFinishTakeoutSession = handler(
  'account.finishTakeoutSession',
  { lane: 7, allow: 'user' },
  async (call) => {
    await endTakeout(call.services.life, call.caller.userId);
    return true;
  },
);
