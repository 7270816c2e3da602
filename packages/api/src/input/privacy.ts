import {
  peerOfChannel,
  peerOfChat,
  plainRules,
  privacyKeys,
  rpcError,
  type ChannelId,
  type ChatId,
  type PeerId,
  type PlainRule,
  type PrivacyKey,
  type PrivacyRule,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessUser } from '../access/access-user.ts';
import type { UserCall } from '../handler.ts';

const small = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** The setting that a client means; the schema has no other keys than there are settings. */
export function readPrivacyKey({ _: name }: Tl<'InputPrivacyKey'>): PrivacyKey {
  const key = small(name.slice('inputPrivacyKey'.length));
  const known = privacyKeys.find((one) => one.toLowerCase() === key.toLowerCase());
  if (known === undefined) throw rpcError('PRIVACY_KEY_INVALID');
  return known;
}

/**
 * The rules that a client sends. A user or chat that the client may not name is passed over, as
 * clients keep lists of people who are gone.
 */
export async function readPrivacyRules(
  call: UserCall,
  rules: readonly Tl<'InputPrivacyRule'>[],
): Promise<readonly PrivacyRule[]> {
  return await Promise.all(rules.map((rule) => readRule(call, rule)));
}

async function readRule(call: UserCall, rule: Tl<'InputPrivacyRule'>): Promise<PrivacyRule> {
  switch (rule._) {
    case 'inputPrivacyValueAllowUsers':
      return { kind: 'allowUsers', users: await readUsers(call, rule.users) };
    case 'inputPrivacyValueDisallowUsers':
      return { kind: 'disallowUsers', users: await readUsers(call, rule.users) };
    case 'inputPrivacyValueAllowChatParticipants':
      return { kind: 'allowChatParticipants', chats: await readChats(call, rule.chats) };
    case 'inputPrivacyValueDisallowChatParticipants':
      return { kind: 'disallowChatParticipants', chats: await readChats(call, rule.chats) };
    default:
      return { kind: plainRule(rule._) };
  }
}

function plainRule(constructor: string): PlainRule {
  const kind = small(constructor.slice('inputPrivacyValue'.length));
  const known = plainRules.find((one) => one === kind);
  if (known === undefined) throw rpcError('PRIVACY_VALUE_INVALID');
  return known;
}

/** More than rules may name is refused when they are set. */
const usersPerRuleMax = 2000;

async function readUsers(call: UserCall, users: readonly Tl<'InputUser'>[]) {
  const named = users.slice(0, usersPerRuleMax);
  const cards = await Promise.all(named.map((user) => accessUser(call, user).catch(() => undefined)));
  return [...new Set(cards.flatMap((card) => card?.id ?? []))];
}

/** A bare id names a group or a supergroup: whichever the caller is in. */
async function readChats({ services, caller }: UserCall, ids: readonly number[]): Promise<PeerId[]> {
  const candidates = ids
    .slice(0, usersPerRuleMax)
    .flatMap((id) => [peerOfChat(id as ChatId), peerOfChannel(id as ChannelId)]);
  const members = await services.messages.chats.members(candidates, caller.userId);
  return candidates.filter((_, index) => members[index] !== undefined);
}
