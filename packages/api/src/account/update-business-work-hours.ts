import { setWorkHours } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateBusinessWorkHours */
export const accountUpdateBusinessWorkHours = handler(
  'account.updateBusinessWorkHours',
  { lane: 2, allow: 'user' },
  async (call, { business_work_hours: hours }) => {
    const by = { userId: call.caller.userId, origin: call.caller };
    const open = hours?.weekly_open.map(({ start_minute: start, end_minute: end }) => ({ start, end })) ?? [];
    await setWorkHours(call.services.life, by, hours && { timezone: hours.timezone_id, open });
    return true;
  },
);
