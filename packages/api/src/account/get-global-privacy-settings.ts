import { accessSelf } from '../access/access-self.ts';
import { handler } from '../handler.ts';
import { renderGlobalPrivacy } from '../render/global-privacy.ts';

/** Source: core.telegram.org/method/account.getGlobalPrivacySettings */
export const accountGetGlobalPrivacySettings = handler(
  'account.getGlobalPrivacySettings',
  { lane: 2, allow: 'user' },
  async (call) => renderGlobalPrivacy((await accessSelf(call)).extra?.globalPrivacy),
);
