import { changeWebBrowser, domainOf, nowSeconds } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderWebException } from '../render/web-browser.ts';

/** Source: core.telegram.org/method/account.toggleWebBrowserSettingsException */
export const accountToggleWebBrowserSettingsException = handler(
  'account.toggleWebBrowserSettingsException',
  { lane: 2, allow: 'user' },
  async (call, { delete: isGone, open_external_browser: isExternal, url }) => {
    const domain = domainOf(url);
    const exception = { url, opensExternally: isExternal === true };
    const change = { webExceptions: { [domain]: isGone === true ? undefined : exception } };
    await changeWebBrowser(call.services.life, call.caller.userId, change, call.caller);
    return {
      _: 'updates',
      updates: [
        {
          _: 'updateWebBrowserException',
          delete: isGone,
          open_external_browser: isExternal,
          exception: renderWebException(domain, exception),
        },
      ],
      users: [],
      chats: [],
      date: nowSeconds(call.services.clock),
      seq: 0,
    };
  },
);
