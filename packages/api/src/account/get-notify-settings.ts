import { handler } from '../handler.ts';
import { readNotifyPeer } from '../input/notify-peer.ts';
import { renderSettingsOf } from '../render/notify.ts';

/** Source: core.telegram.org/method/account.getNotifySettings */
export const accountGetNotifySettings = handler(
  'account.getNotifySettings',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const target = await readNotifyPeer(call, params.peer);
    const [entry] = await call.services.dialogSettings.notify.find(call.caller.userId, [target]);
    return renderSettingsOf(target, entry?.settings ?? {});
  },
);
