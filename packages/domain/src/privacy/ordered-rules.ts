import { rpcError } from '../errors/rpc-error.ts';
import type { PrivacyRule } from './privacy-rule.ts';

/** People and chats that the rules of one key may name. */
export const privacyExceptionsMax = 1000;
/** Rules of one key; clients send a handful. */
const rulesMax = 20;

const rank: Readonly<Record<PrivacyRule['kind'], number>> = {
  allowUsers: 0,
  disallowUsers: 0,
  allowChatParticipants: 1,
  disallowChatParticipants: 1,
  allowCloseFriends: 2,
  allowPremium: 2,
  allowBots: 2,
  disallowBots: 2,
  allowContacts: 3,
  disallowContacts: 3,
  allowAll: 4,
  disallowAll: 4,
};

const sizeOf = (rule: PrivacyRule): number =>
  'users' in rule ? rule.users.length : 'chats' in rule ? rule.chats.length : 0;

/**
 * Rules as they are stored: what is about fewer people comes first, so that an exception is one in
 * whatever order it was sent.
 * @throws PRIVACY_VALUE_INVALID where there is no rule, PRIVACY_TOO_LONG where too many are named.
 */
export function orderedRules(rules: readonly PrivacyRule[]): readonly PrivacyRule[] {
  const known = rules.filter((rule) => !('users' in rule || 'chats' in rule) || sizeOf(rule) > 0);
  if (known.length === 0 || rules.length > rulesMax) throw rpcError('PRIVACY_VALUE_INVALID');
  const named = known.reduce((sum, rule) => sum + sizeOf(rule), 0);
  if (named > privacyExceptionsMax) throw rpcError('PRIVACY_TOO_LONG');
  return known.toSorted((a, b) => rank[a.kind] - rank[b.kind]);
}
