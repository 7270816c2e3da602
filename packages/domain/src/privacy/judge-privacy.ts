import type { UserCard } from '../accounts/user-card.ts';
import { serviceUserId, type PeerId, type UserId } from '../ids.ts';
import type { Relation } from '../ports/contact-store.ts';
import { hasFlag, UserFlag } from '../accounts/user-card.ts';
import type { PrivacyKey } from './privacy-key.ts';
import { rulesOf, type PrivacyRule } from './privacy-rule.ts';

/** What rules ask of the one who looks, as the owner of the rules knows them. */
export interface Onlooker {
  readonly id: UserId;
  readonly isContact: boolean;
  readonly isCloseFriend: boolean;
  readonly isBlocked: boolean;
  readonly isBot: boolean;
  /** Whether the onlooker is in a chat. */
  readonly isIn: (chat: PeerId) => boolean;
}

/**
 * Whether the rules of `owner` let someone through. Whom the owner blocked is let through nowhere;
 * then the first rule that is about the onlooker decides.
 * Source: core.telegram.org/api/privacy
 */
export function isAllowed(owner: UserCard, key: PrivacyKey, onlooker: Onlooker): boolean {
  if (onlooker.id === owner.id || onlooker.id === serviceUserId) return true;
  if (onlooker.isBlocked) return false;
  for (const rule of rulesOf(owner.extra?.privacy, key)) {
    const verdict = judge(rule, onlooker);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/** What a rule says of someone; undefined where it is not about them. */
function judge(rule: PrivacyRule, onlooker: Onlooker): boolean | undefined {
  return isAbout(rule, onlooker) ? rule.kind.startsWith('allow') : undefined;
}

function isAbout(rule: PrivacyRule, onlooker: Onlooker): boolean {
  switch (rule.kind) {
    case 'allowAll':
    case 'disallowAll':
      return true;
    case 'allowContacts':
    case 'disallowContacts':
      return onlooker.isContact;
    case 'allowCloseFriends':
      return onlooker.isCloseFriend;
    case 'allowBots':
    case 'disallowBots':
      return onlooker.isBot;
    case 'allowUsers':
    case 'disallowUsers':
      return rule.users.includes(onlooker.id);
    case 'allowChatParticipants':
    case 'disallowChatParticipants':
      return rule.chats.some(onlooker.isIn);
    case 'allowPremium':
      // Nothing is sold here, so nobody has paid.
      break;
  }
  return false;
}

const isInNone = (): boolean => false;

/** A viewer as the one whom they look at knows them. */
export const viewerOf = (
  viewer: UserId,
  { theirs, theirsClose, blockedBy }: Relation,
  viewerCard?: UserCard,
  isIn: Onlooker['isIn'] = isInNone,
): Onlooker => ({
  id: viewer,
  isContact: theirs,
  isCloseFriend: theirsClose === true,
  isBlocked: blockedBy,
  isBot: viewerCard !== undefined && hasFlag(viewerCard, UserFlag.bot),
  isIn,
});

/** The same two people the other way round: the one who is looked at, as the viewer knows them. */
export const viewedOf = (card: UserCard, { mine, blocked }: Relation, isIn: Onlooker['isIn'] = isInNone): Onlooker => ({
  id: card.id,
  isContact: mine !== undefined,
  isCloseFriend: mine?.isCloseFriend === true,
  isBlocked: blocked,
  isBot: hasFlag(card, UserFlag.bot),
  isIn,
});
