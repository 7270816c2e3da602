import { contactsHash, type AccountSettings, type WebException } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

export const renderWebException = (domain: string, { url }: WebException): TlOf<'webDomainException'> => ({
  _: 'webDomainException',
  domain,
  url,
  title: domain,
});

/** Source: core.telegram.org/constructor/account.webBrowserSettings */
export function renderWebBrowser({ webBrowser = {}, webExceptions = {} }: AccountSettings) {
  const exceptions = Object.entries(webExceptions).flatMap(([domain, one]) =>
    one === undefined ? [] : [{ isExternal: one.opensExternally, rendered: renderWebException(domain, one) }],
  );
  const those = (isExternal: boolean): TlOf<'webDomainException'>[] =>
    exceptions.filter((one) => one.isExternal === isExternal).map(({ rendered }) => rendered);
  const settings = {
    _: 'account.webBrowserSettings' as const,
    open_external_browser: webBrowser.opensExternally,
    display_close_button: webBrowser.showsClose,
    external_exceptions: those(true),
    inapp_exceptions: those(false),
  };
  return { ...settings, hash: hashOf(JSON.stringify(settings)) } satisfies TlOf<'account.webBrowserSettings'>;
}

/** Tells whether a client has this very text. */
const hashOf = (text: string): bigint => contactsHash(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
