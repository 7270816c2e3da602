import { autoDownloadDefaults } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderAutoDownload } from '../render/auto-save.ts';

/** Source: core.telegram.org/method/account.getAutoDownloadSettings */
export const accountGetAutoDownloadSettings = handler(
  'account.getAutoDownloadSettings',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { autoDownload } = await call.services.life.store.settings(call.caller.userId);
    const { low, medium, high } = { ...autoDownloadDefaults, ...autoDownload };
    return {
      _: 'account.autoDownloadSettings',
      low: renderAutoDownload(low),
      medium: renderAutoDownload(medium),
      high: renderAutoDownload(high),
    };
  },
);
