import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.setContentSettings */
export const accountSetContentSettings = handler(
  'account.setContentSettings',
  { lane: 2, allow: 'user' },
  async (call, { sensitive_enabled: isEnabled }) => {
    await call.services.life.store.changeSettings(call.caller.userId, { sensitiveEnabled: isEnabled || undefined });
    return true;
  },
);
