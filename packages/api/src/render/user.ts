import {
  hasFlag,
  serviceUserId,
  UserFlag,
  type PresenceState,
  type Relation,
  type UserCard,
  type UserId,
} from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { hasStatus, statusFor } from './user-status.ts';

/**
 * A user as a viewer may see them. A contact is called as the viewer calls them; a number is shown
 * to oneself, to those whom the user keeps as contacts, and to those who knew it already.
 * Source: core.telegram.org/constructor/user
 */
export function renderUser(viewer: UserId, card: UserCard, relation: Relation, presence: PresenceState): TlOf<'user'> {
  if (hasFlag(card, UserFlag.deleted)) return { _: 'user', id: card.id, access_hash: card.accessHash, deleted: true };
  const { mine, theirs } = relation;
  const isSelf = card.id === viewer;
  const knowsPhone = isSelf || theirs || (mine !== undefined && mine.phone !== '') || card.id === serviceUserId;
  const lastName = mine?.lastName ?? card.lastName;
  return {
    _: 'user',
    id: card.id,
    access_hash: card.accessHash,
    self: isSelf || undefined,
    contact: mine !== undefined || undefined,
    mutual_contact: (mine !== undefined && theirs) || undefined,
    bot: hasFlag(card, UserFlag.bot) || undefined,
    verified: hasFlag(card, UserFlag.verified) || undefined,
    support: hasFlag(card, UserFlag.support) || undefined,
    first_name: mine?.firstName ?? card.firstName,
    last_name: lastName === '' ? undefined : lastName,
    username: card.username,
    phone: knowsPhone ? card.phone : undefined,
    status: hasStatus(card) ? statusFor(relation, presence) : undefined,
  };
}
