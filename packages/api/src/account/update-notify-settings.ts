import { changeNotifySettings } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readNotifyPeer, readNotifySettings } from '../input/notify-peer.ts';

/** Source: core.telegram.org/method/account.updateNotifySettings */
export const accountUpdateNotifySettings = handler(
  'account.updateNotifySettings',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const target = await readNotifyPeer(call, params.peer);
    const change = { ownerId: call.caller.userId, target, settings: readNotifySettings(params.settings) };
    await changeNotifySettings(call.services.dialogSettings, change, call.caller);
    return true;
  },
);
