import { rulesOf, type PrivacyKey, type UserCard } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessSelf } from '../access/access-self.ts';
import { handler, type UserCall } from '../handler.ts';
import { readPrivacyKey } from '../input/privacy.ts';
import { renderPeers } from '../render/peers.ts';
import { peersOfRules, renderPrivacyRule } from '../render/privacy.ts';

/** The rules of one key, with whom they name. Source: core.telegram.org/constructor/account.privacyRules */
export async function renderPrivacyRules(
  { services }: UserCall,
  card: UserCard,
  key: PrivacyKey,
): Promise<Tl<'account.PrivacyRules'>> {
  const rules = rulesOf(card.extra?.privacy, key);
  const peers = await renderPeers(services, card.id, peersOfRules(rules));
  return { _: 'account.privacyRules', rules: rules.map(renderPrivacyRule), ...peers };
}

/** Source: core.telegram.org/method/account.getPrivacy */
export const accountGetPrivacy = handler('account.getPrivacy', { lane: 2, allow: 'user' }, async (call, { key }) =>
  renderPrivacyRules(call, await accessSelf(call), readPrivacyKey(key)),
);
