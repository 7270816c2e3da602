import { changeWebBrowser } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderWebBrowser } from '../render/web-browser.ts';

/** Source: core.telegram.org/method/account.updateWebBrowserSettings */
export const accountUpdateWebBrowserSettings = handler(
  'account.updateWebBrowserSettings',
  { lane: 2, allow: 'user' },
  async (call, { open_external_browser: opensExternally, display_close_button: showsClose }) => {
    const change = { webBrowser: { opensExternally, showsClose } };
    return renderWebBrowser(await changeWebBrowser(call.services.life, call.caller.userId, change, call.caller));
  },
);
