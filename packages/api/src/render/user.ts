import { hasFlag, serviceUserId, UserFlag, type PresenceState, type Relation, type UserCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { renderColor } from './color.ts';
import { renderEmojiStatus } from './emoji-status.ts';
import { everyone } from './everyone.ts';
import { renderUserPhoto } from './photo.ts';
import { mayView, type Sight } from './sight.ts';
import { hasStatus, statusFor } from './user-status.ts';

/**
 * A user as a viewer may see them. A contact is called as the viewer calls them.
 * Source: core.telegram.org/constructor/user
 */
export function renderUser(
  sight: Sight,
  card: UserCard,
  relation: Relation,
  presence: PresenceState,
  nowS: number,
): TlOf<'user'> {
  if (hasFlag(card, UserFlag.deleted)) return { _: 'user', id: card.id, access_hash: card.accessHash, deleted: true };
  const { mine, theirs } = relation;
  const lastName = mine?.lastName ?? card.lastName;
  return {
    _: 'user',
    id: card.id,
    access_hash: card.accessHash,
    self: card.id === sight.viewer || undefined,
    contact: mine !== undefined || undefined,
    mutual_contact: (mine !== undefined && theirs) || undefined,
    close_friend: mine?.isCloseFriend,
    bot: hasFlag(card, UserFlag.bot) || undefined,
    verified: hasFlag(card, UserFlag.verified) || undefined,
    support: hasFlag(card, UserFlag.support) || undefined,
    contact_require_premium: needsChat(sight, card, relation) || undefined,
    first_name: mine?.firstName ?? card.firstName,
    last_name: lastName === '' ? undefined : lastName,
    username: card.username,
    phone: maySeeNumber(sight, card, relation) ? card.phone : undefined,
    photo: shownPhoto(sight, card, relation),
    // What is told to everyone at once cannot be rough for those who hide their own.
    status: hasStatus(card) && sight.viewer !== everyone ? statusFor(sight, card, relation, presence, nowS) : undefined,
    emoji_status: renderEmojiStatus(card.extra?.emojiStatus, nowS),
    color: renderColor(card.extra?.color),
    profile_color: renderColor(card.extra?.profileColor),
  };
}

/** The photo, where the person's rules let the viewer see it, and else the one that is for everybody. */
function shownPhoto(sight: Sight, card: UserCard, relation: Relation): TlOf<'user'>['photo'] {
  const { photo, fallbackPhoto } = card.extra ?? {};
  const shown = mayView(sight, card, relation, 'profilePhoto') ? (photo ?? fallbackPhoto) : fallbackPhoto;
  return shown && renderUserPhoto(card.id, shown);
}

/**
 * A number is shown to those whom its rules let through, and to those who knew it already, as long
 * as they may find the person by it.
 */
export const maySeeNumber = (sight: Sight, card: UserCard, relation: Relation): boolean =>
  card.id === sight.viewer ||
  card.id === serviceUserId ||
  mayView(sight, card, relation, 'phoneNumber') ||
  ((relation.mine?.phone ?? '') !== '' && mayView(sight, card, relation, 'addedByPhone'));

/** Whether the person receives messages of contacts and known chats only, and the viewer is no contact. */
export const needsChat = (sight: Sight, card: UserCard, relation: Relation): boolean =>
  card.extra?.globalPrivacy?.contactsOnlyMayWrite === true && card.id !== sight.viewer && !relation.theirs;
