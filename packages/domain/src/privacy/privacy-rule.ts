import type { PeerId, UserId } from '../ids.ts';
import type { PrivacyKey } from './privacy-key.ts';

/** One rule of a privacy setting. Source: core.telegram.org/type/PrivacyRule */
export type PrivacyRule =
  | { readonly kind: PlainRule }
  | { readonly kind: 'allowUsers' | 'disallowUsers'; readonly users: readonly UserId[] }
  | { readonly kind: ChatRule; readonly chats: readonly PeerId[] };

export type ChatRule = 'allowChatParticipants' | 'disallowChatParticipants';

export const plainRules = [
  'allowAll',
  'disallowAll',
  'allowContacts',
  'disallowContacts',
  'allowCloseFriends',
  'allowPremium',
  'allowBots',
  'disallowBots',
] as const;
export type PlainRule = (typeof plainRules)[number];

/** The settings that someone changed. */
export type PrivacySettings = { readonly [Key in PrivacyKey]?: readonly PrivacyRule[] };

const everybody: readonly PrivacyRule[] = [{ kind: 'allowAll' }];
const contactsOnly: readonly PrivacyRule[] = [{ kind: 'allowContacts' }, { kind: 'disallowAll' }];

const defaults: Readonly<Record<PrivacyKey, readonly PrivacyRule[]>> = {
  statusTimestamp: everybody,
  chatInvite: everybody,
  phoneCall: everybody,
  phoneP2P: contactsOnly,
  forwards: everybody,
  profilePhoto: everybody,
  phoneNumber: contactsOnly,
  addedByPhone: everybody,
  voiceMessages: everybody,
  about: everybody,
  birthday: contactsOnly,
  starGiftsAutoSave: everybody,
  noPaidMessages: everybody,
  savedMusic: everybody,
};

/** The rules that hold for a key. */
export const rulesOf = (settings: PrivacySettings | undefined, key: PrivacyKey): readonly PrivacyRule[] =>
  settings?.[key] ?? defaults[key];

/** Whether everybody may find a person by their number, so that no rule needs to be asked. */
export const isUnguarded = (settings: PrivacySettings | undefined): boolean =>
  rulesOf(settings, 'addedByPhone')[0]?.kind === 'allowAll';
