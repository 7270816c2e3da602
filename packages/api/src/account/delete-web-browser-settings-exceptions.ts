import { changeWebBrowser } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderWebBrowser } from '../render/web-browser.ts';

/** Source: core.telegram.org/method/account.deleteWebBrowserSettingsExceptions */
export const accountDeleteWebBrowserSettingsExceptions = handler(
  'account.deleteWebBrowserSettingsExceptions',
  { lane: 2, allow: 'user' },
  async (call) => {
    const change = { webExceptions: null };
    return renderWebBrowser(await changeWebBrowser(call.services.life, call.caller.userId, change, call.caller));
  },
);
