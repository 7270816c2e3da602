import { changeTheme } from '@suaka/domain';
import { accessOwnTheme } from '../access/access-look.ts';
import { handler } from '../handler.ts';
import { readThemeSettings } from '../input/look.ts';
import { renderTheme } from '../render/look.ts';
import { themeFile } from './create-theme.ts';

/** Source: core.telegram.org/method/account.updateTheme */
export const accountUpdateTheme = handler('account.updateTheme', { lane: 2, allow: 'user' }, async (call, params) => {
  const before = await accessOwnTheme(call, params.theme);
  const wish = {
    slug: params.slug,
    title: params.title,
    document: await themeFile(call, params.document),
    settings: await readThemeSettings(call, params.settings),
  };
  const doer = { userId: call.caller.userId, origin: call.caller };
  const theme = await changeTheme(call.services.extras, doer, before, wish);
  return renderTheme(call.services, theme, call.caller.userId);
});
