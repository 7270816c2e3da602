import { resetPassword } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.resetPassword */
export const accountResetPassword = handler('account.resetPassword', { lane: 3, allow: 'user' }, async (call) => {
  const answer = await resetPassword(call.services.passwords, call.caller.userId);
  if (answer.kind === 'done') return { _: 'account.resetPasswordOk' };
  if (answer.kind === 'failed') return { _: 'account.resetPasswordFailedWait', retry_date: answer.retryS };
  return { _: 'account.resetPasswordRequestedWait', until_date: answer.untilS };
});
