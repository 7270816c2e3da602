import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.getContentSettings */
export const accountGetContentSettings = handler(
  'account.getContentSettings',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { sensitiveEnabled } = await call.services.life.store.settings(call.caller.userId);
    return { _: 'account.contentSettings', sensitive_enabled: sensitiveEnabled, sensitive_can_change: true };
  },
);
