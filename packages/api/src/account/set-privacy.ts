import { setPrivacy } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readPrivacyKey, readPrivacyRules } from '../input/privacy.ts';
import { renderPrivacyRules } from './get-privacy.ts';

/** Source: core.telegram.org/method/account.setPrivacy */
export const accountSetPrivacy = handler('account.setPrivacy', { lane: 2, allow: 'user' }, async (call, params) => {
  const key = readPrivacyKey(params.key);
  const rules = await readPrivacyRules(call, params.rules);
  const card = await setPrivacy(call.services.life, call.caller.userId, key, rules, call.caller);
  return await renderPrivacyRules(call, card, key);
});
