import { dropTheme, keepTheme } from '@suaka/domain';
import { accessTheme } from '../access/access-look.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.saveTheme */
export const accountSaveTheme = handler('account.saveTheme', { lane: 2, allow: 'user' }, async (call, params) => {
  const theme = await accessTheme(call, params.theme);
  const doer = { userId: call.caller.userId, origin: call.caller };
  if (params.unsave) await dropTheme(call.services.extras, doer, theme);
  else await keepTheme(call.services.extras, doer, theme);
  return true;
});
