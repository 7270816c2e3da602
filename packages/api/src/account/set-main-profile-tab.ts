import { profileTabs, rpcError, setMainTab } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.setMainProfileTab */
export const accountSetMainProfileTab = handler(
  'account.setMainProfileTab',
  { lane: 2, allow: 'user' },
  async (call, { tab }) => {
    const wanted = profileTabs.find((one) => `profileTab${one}` === tab._);
    // The schema has no other tabs than these.
    if (wanted === undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    await setMainTab(call.services.life, { userId: call.caller.userId, origin: call.caller }, wanted);
    return true;
  },
);
