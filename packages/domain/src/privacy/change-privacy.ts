import type { UserCard } from '../accounts/user-card.ts';
import type { GlobalPrivacy } from '../accounts/user-extra.ts';
import type { AccountLifeParts } from '../account-life/account-parts.ts';
import { tellState } from '../account-life/tell.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { orderedRules } from './ordered-rules.ts';
import type { PrivacyKey } from './privacy-key.ts';
import type { PrivacyRule } from './privacy-rule.ts';

/** What others have been shown of these, so that they are told to look again. */
const shownKeys: ReadonlySet<PrivacyKey> = new Set<PrivacyKey>([
  'addedByPhone',
  'phoneNumber',
  'profilePhoto',
  'statusTimestamp',
]);

/**
 * Sets the rules of one key. The own devices are told; so is whoever was shown something that they
 * may not see any more, or may from now on.
 * Source: core.telegram.org/method/account.setPrivacy
 * @throws PRIVACY_VALUE_INVALID, PRIVACY_TOO_LONG
 */
export async function setPrivacy(
  { store, clock, bus, people, audience }: AccountLifeParts,
  userId: UserId,
  key: PrivacyKey,
  rules: readonly PrivacyRule[],
  origin: Origin,
): Promise<UserCard> {
  const nowS = nowSeconds(clock);
  const own = [{ kind: 'privacy', key } as const];
  const others = shownKeys.has(key) ? [{ kind: 'userInfo', userId } as const] : [];
  const change = { privacy: { [key]: orderedRules(rules) } };
  const { card, toldTo } = await store.setExtra({ userId, change, own, others, nowS });
  people.put(card);
  tellState(bus, [userId], own, nowS, origin);
  tellState(bus, toldTo, others, nowS);
  // Those who may see it from now on are told at once; those who may not any more look anew.
  if (key === 'statusTimestamp') audience.tell(userId);
  return card;
}

/** Source: core.telegram.org/method/account.setGlobalPrivacySettings */
export async function setGlobalPrivacy(
  { store, clock, bus, people }: AccountLifeParts,
  userId: UserId,
  globalPrivacy: GlobalPrivacy,
): Promise<UserCard> {
  const nowS = nowSeconds(clock);
  const others = [{ kind: 'userInfo', userId } as const];
  const { card, toldTo } = await store.setExtra({ userId, change: { globalPrivacy }, own: [], others, nowS });
  people.put(card);
  tellState(bus, toldTo, others, nowS);
  return card;
}
