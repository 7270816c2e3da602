import { down, until144 } from './down.ts';

export const sentCodeTypes = [
  down('auth.sentCodeTypeEmailCode', [152], ({ reset_available_period: _period, reset_pending_date, ...value }) => ({
    ...value,
    next_phone_login_date: reset_pending_date,
  })),
  // Both end with a code that is typed in as one from an SMS.
  down('auth.sentCodeTypeFragmentSms', until144, ({ length }) => ({ _: 'auth.sentCodeTypeSms', length })),
  down('auth.sentCodeTypeFirebaseSms', until144, ({ length }) => ({ _: 'auth.sentCodeTypeSms', length })),
];
