import { makeTheme, rpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessDocument } from '../access/access-file.ts';
import { handler, type UserCall } from '../handler.ts';
import { readThemeSettings } from '../input/look.ts';
import { renderTheme } from '../render/look.ts';

/** Source: core.telegram.org/method/account.createTheme */
export const accountCreateTheme = handler('account.createTheme', { lane: 2, allow: 'user' }, async (call, params) => {
  const theme = await makeTheme(
    call.services.extras,
    { userId: call.caller.userId, origin: call.caller },
    {
      slug: params.slug,
      title: params.title,
      document: await themeFile(call, params.document),
      settings: await readThemeSettings(call, params.settings),
    },
  );
  return renderTheme(call.services, theme, call.caller.userId);
});

/** The file of a theme that a client names. @throws THEME_FILE_INVALID; as `accessDocument` */
export async function themeFile(call: UserCall, input: Tl<'InputDocument'> | undefined) {
  if (input === undefined) return undefined;
  if (input._ !== 'inputDocument') throw rpcError('THEME_FILE_INVALID');
  return await accessDocument(call, input, 'DOCUMENT_INVALID');
}
