import { nowSeconds } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.clearRecentReactions */
export const clearRecentReactions = handler(
  'messages.clearRecentReactions',
  { lane: 1, allow: 'user' },
  async ({ caller, services }) => {
    const date = nowSeconds(services.clock);
    await services.messages.facts.reactions.clearRecent(caller.userId, date);
    const event = { kind: 'recentReactions' } as const;
    services.messages.bus.publish(caller.userId, { kind: 'state', event, date, origin: caller });
    return true;
  },
);
