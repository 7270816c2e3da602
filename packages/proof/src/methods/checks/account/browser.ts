import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

check('which browser links are opened in is on the other device, with its exceptions', async ({ newcomer, marker }) => {
  const dewi = await newcomer();
  const settings = { _: 'account.getWebBrowserSettings', hash: Long.ZERO } as const;
  const external = (answer: unknown) =>
    pick(answer, 'account.webBrowserSettings').map((one) => one.openExternalBrowser === true);
  await dewi.call({ _: 'account.updateWebBrowserSettings', openExternalBrowser: true });
  await dewi.other.shows('account.updateWebBrowserSettings', settings, external, [true]);
  const domain = `${marker().toLowerCase()}.example`;
  await dewi.call({ _: 'account.toggleWebBrowserSettingsException', url: `https://${domain}/page` });
  await dewi.other.shows('account.toggleWebBrowserSettingsException', settings, domain);
  await dewi.call({ _: 'account.deleteWebBrowserSettingsExceptions' });
  const exceptions = (answer: unknown) => pick(answer, 'webDomainException').length;
  await dewi.other.confirms('account.deleteWebBrowserSettingsExceptions', settings, exceptions, 0);
});
