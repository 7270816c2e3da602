import { beginTakeout } from '@suaka/domain';
import { accessOwnKey } from '../access/access-key.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.initTakeoutSession */
export const accountInitTakeoutSession = handler(
  'account.initTakeoutSession',
  { lane: 7, allow: 'user' },
  async (call) => {
    const { id } = await accessOwnKey(call);
    return { _: 'account.takeout', id: await beginTakeout(call.services.life, call.caller.userId, id) };
  },
);
