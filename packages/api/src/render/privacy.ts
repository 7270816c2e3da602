import { channelOfPeer, chatOfPeer, peerKind, type PeerId, type PrivacyKey, type PrivacyRule } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

type KeyConstructor = `privacyKey${Capitalize<PrivacyKey>}`;
type PlainKind = Exclude<PrivacyRule, { users: unknown } | { chats: unknown }>['kind'];
type PlainConstructor = `privacyValue${Capitalize<PlainKind>}`;

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export const renderPrivacyKey = (key: PrivacyKey): Tl<'PrivacyKey'> => ({
  _: `privacyKey${capital(key)}` as KeyConstructor,
});

/** A chat as rules name it: by the bare id of a group or channel. */
const bareId = (chat: PeerId): number => (peerKind(chat) === 'chat' ? chatOfPeer(chat) : channelOfPeer(chat));

/** Source: core.telegram.org/type/PrivacyRule */
export function renderPrivacyRule(rule: PrivacyRule): Tl<'PrivacyRule'> {
  switch (rule.kind) {
    case 'allowUsers':
      return { _: 'privacyValueAllowUsers', users: [...rule.users] };
    case 'disallowUsers':
      return { _: 'privacyValueDisallowUsers', users: [...rule.users] };
    case 'allowChatParticipants':
      return { _: 'privacyValueAllowChatParticipants', chats: rule.chats.map(bareId) };
    case 'disallowChatParticipants':
      return { _: 'privacyValueDisallowChatParticipants', chats: rule.chats.map(bareId) };
    default:
      return { _: `privacyValue${capital(rule.kind)}` as PlainConstructor };
  }
}

/** Whom and which chats rules name. */
export const peersOfRules = (rules: readonly PrivacyRule[]): PeerId[] =>
  rules.flatMap((rule) => ('users' in rule ? rule.users : 'chats' in rule ? rule.chats : []));
