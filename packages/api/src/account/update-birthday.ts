import { setBirthday } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateBirthday */
export const accountUpdateBirthday = handler(
  'account.updateBirthday',
  { lane: 2, allow: 'user' },
  async (call, { birthday }) => {
    const { life } = call.services;
    const day = birthday && { day: birthday.day, month: birthday.month, year: birthday.year };
    await setBirthday(life, call.caller.userId, day, call.caller);
    return true;
  },
);
