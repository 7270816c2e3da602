import { chatThemes, idsHash } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderTheme } from '../render/look.ts';

/** Source: core.telegram.org/method/account.getChatThemes */
export const accountGetChatThemes = handler(
  'account.getChatThemes',
  { lane: 2, allow: 'user' },
  (call, { hash: known }) => {
    const hash = idsHash(chatThemes.map(({ id }) => BigInt(id)));
    if (hash === known) return Promise.resolve({ _: 'account.themesNotModified' });
    const themes = chatThemes.map((theme) => renderTheme(call.services, theme));
    return Promise.resolve({ _: 'account.themes', hash, themes });
  },
);
