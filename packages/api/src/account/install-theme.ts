import { isOfFormat, keepTheme, rpcError } from '@suaka/domain';
import { accessTheme } from '../access/access-look.ts';
import { handler } from '../handler.ts';

/**
 * What one chose comes first in one's list. A base theme alone is the client's own: nothing is kept of it.
 * Source: core.telegram.org/method/account.installTheme
 */
export const accountInstallTheme = handler('account.installTheme', { lane: 2, allow: 'user' }, async (call, params) => {
  const { theme: input, format } = params;
  if (input === undefined) return true;
  const theme = await accessTheme(call, input);
  if (format !== undefined && !isOfFormat(theme, format)) throw rpcError('THEME_FORMAT_INVALID');
  await keepTheme(call.services.extras, { userId: call.caller.userId, origin: call.caller }, theme);
  return true;
});
