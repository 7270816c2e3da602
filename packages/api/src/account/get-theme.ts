import { isOfFormat, rpcError } from '@suaka/domain';
import { accessTheme } from '../access/access-look.ts';
import { handler } from '../handler.ts';
import { renderTheme } from '../render/look.ts';

/** Source: core.telegram.org/method/account.getTheme */
export const accountGetTheme = handler('account.getTheme', { lane: 2, allow: 'user' }, async (call, params) => {
  const theme = await accessTheme(call, params.theme);
  if (params.format === '' || !isOfFormat(theme, params.format)) throw rpcError('THEME_FORMAT_INVALID');
  const installs = await call.services.extras.store.keepers('themes', BigInt(theme.id));
  return renderTheme(call.services, theme, call.caller.userId, installs);
});
