import { serviceUserId, type Relation, type UserCard, type UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** What a chat with a person offers at its top. Source: core.telegram.org/constructor/peerSettings */
export function renderPeerSettings(viewer: UserId, card: UserCard, relation: Relation): TlOf<'peerSettings'> {
  const isStranger = card.id !== viewer && card.id !== serviceUserId && relation.mine === undefined;
  return {
    _: 'peerSettings',
    add_contact: isStranger || undefined,
    block_contact: (isStranger && !relation.blocked) || undefined,
  };
}

/** Source: core.telegram.org/constructor/userFull */
export function renderUserFull(viewer: UserId, card: UserCard, relation: Relation): TlOf<'userFull'> {
  return {
    _: 'userFull',
    id: card.id,
    about: card.about === '' ? undefined : card.about,
    blocked: relation.blocked || undefined,
    can_pin_message: true,
    settings: renderPeerSettings(viewer, card, relation),
    notify_settings: { _: 'peerNotifySettings' },
    common_chats_count: 0,
  };
}
