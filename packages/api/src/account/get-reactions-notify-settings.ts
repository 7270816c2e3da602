import { reactionsNotifyDefault } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderReactionsNotify } from '../render/reactions-notify.ts';

/** Source: core.telegram.org/method/account.getReactionsNotifySettings */
export const accountGetReactionsNotifySettings = handler(
  'account.getReactionsNotifySettings',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { reactionsNotify } = await call.services.life.store.settings(call.caller.userId);
    return renderReactionsNotify(reactionsNotify ?? reactionsNotifyDefault);
  },
);
