import { idsHash, isOfFormat, themesOf } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderTheme } from '../render/look.ts';

/** Source: core.telegram.org/method/account.getThemes */
export const accountGetThemes = handler('account.getThemes', { lane: 2, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  const kept = await themesOf(call.services.extras, userId);
  const shown = kept.filter((theme) => isOfFormat(theme, params.format));
  const hash = idsHash(shown.map(({ id }) => BigInt(id)));
  if (shown.length > 0 && hash === params.hash) return { _: 'account.themesNotModified' };
  return { _: 'account.themes', hash, themes: shown.map((theme) => renderTheme(call.services, theme, userId)) };
});
