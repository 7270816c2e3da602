import { changeAutoSave } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.deleteAutoSaveExceptions */
export const accountDeleteAutoSaveExceptions = handler(
  'account.deleteAutoSaveExceptions',
  { lane: 2, allow: 'user' },
  async (call) => {
    const doer = { userId: call.caller.userId, origin: call.caller };
    await changeAutoSave(call.services.life, doer, { autoSaveExceptions: null });
    return true;
  },
);
