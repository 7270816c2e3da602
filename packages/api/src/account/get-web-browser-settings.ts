import { handler } from '../handler.ts';
import { renderWebBrowser } from '../render/web-browser.ts';

/** Source: core.telegram.org/method/account.getWebBrowserSettings */
export const accountGetWebBrowserSettings = handler(
  'account.getWebBrowserSettings',
  { lane: 2, allow: 'user' },
  async (call, { hash }) => {
    const settings = renderWebBrowser(await call.services.life.store.settings(call.caller.userId));
    return hash !== 0n && hash === settings.hash ? { _: 'account.webBrowserSettingsNotModified' } : settings;
  },
);
