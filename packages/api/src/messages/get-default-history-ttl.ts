import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.getDefaultHistoryTTL */
export const getDefaultHistoryTtl = handler(
  'messages.getDefaultHistoryTTL',
  { lane: 2, allow: 'user' },
  async (call) => ({
    _: 'defaultHistoryTTL' as const,
    period: await call.services.dialogSettings.ttl.defaultOf(call.caller.userId),
  }),
);
