import { serviceUserId, type Birthday, type Relation, type UserCard, type UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { mayView, type Sight } from './sight.ts';
import { needsChat } from './user.ts';

/** What a chat with a person offers at its top. Source: core.telegram.org/constructor/peerSettings */
export function renderPeerSettings(viewer: UserId, card: UserCard, relation: Relation): TlOf<'peerSettings'> {
  const isStranger = card.id !== viewer && card.id !== serviceUserId && relation.mine === undefined;
  const hasBar = isStranger && relation.hidesBar !== true;
  return {
    _: 'peerSettings',
    add_contact: hasBar || undefined,
    block_contact: (hasBar && !relation.blocked) || undefined,
  };
}

export const renderBirthday = ({ day, month, year }: Birthday): TlOf<'birthday'> => ({
  _: 'birthday',
  day,
  month,
  year,
});

/** Source: core.telegram.org/constructor/userFull */
export function renderUserFull(sight: Sight, card: UserCard, relation: Relation): TlOf<'userFull'> {
  const { extra } = card;
  const hidesReading = extra?.globalPrivacy?.hideReadMarks === true && card.id !== sight.viewer;
  const birthday = extra?.birthday;
  return {
    _: 'userFull',
    id: card.id,
    about: card.about !== '' && mayView(sight, card, relation, 'about') ? card.about : undefined,
    blocked: relation.blocked || undefined,
    can_pin_message: true,
    voice_messages_forbidden: !mayView(sight, card, relation, 'voiceMessages') || undefined,
    contact_require_premium: needsChat(sight, card, relation) || undefined,
    read_dates_private: (hidesReading && !mayView(sight, card, relation, 'statusTimestamp')) || undefined,
    settings: renderPeerSettings(sight.viewer, card, relation),
    notify_settings: { _: 'peerNotifySettings' },
    common_chats_count: 0,
    birthday: birthday && mayView(sight, card, relation, 'birthday') ? renderBirthday(birthday) : undefined,
  };
}
