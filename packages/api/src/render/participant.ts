import { isBannedAt, standingOf, type ChatCard, type Member, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderAdminRights, renderBannedRights } from './chat-rights.ts';
import { renderPeer } from './peer.ts';

export interface ParticipantSight {
  readonly viewer: UserId;
  readonly nowS: number;
}

/** Someone in a channel or supergroup. Source: core.telegram.org/type/ChannelParticipant */
export function renderChannelParticipant(
  card: ChatCard,
  member: Member,
  { viewer, nowS }: ParticipantSight,
): Tl<'ChannelParticipant'> {
  const { userId: user_id, joinedAt: date } = member;
  const rank = member.rank === '' ? undefined : member.rank;
  const standing = standingOf(card, member, user_id, nowS);
  if (standing.isCreator) {
    return { _: 'channelParticipantCreator', user_id, admin_rights: renderAdminRights(standing.adminRights), rank };
  }
  if (isRestricted(member, nowS)) {
    return {
      _: 'channelParticipantBanned',
      left: !member.isIn || undefined,
      peer: renderPeer(user_id),
      kicked_by: member.bannedBy ?? card.creatorId,
      date,
      banned_rights: renderBannedRights(member.bannedRights, member.bannedUntil),
      rank,
    };
  }
  if (!standing.isIn) return { _: 'channelParticipantLeft', peer: renderPeer(user_id) };
  const isSelf = user_id === viewer;
  if (member.adminRights !== undefined) {
    const promoted_by = member.promotedBy ?? card.creatorId;
    return {
      _: 'channelParticipantAdmin',
      can_edit: viewer === card.creatorId || promoted_by === viewer || undefined,
      self: isSelf || undefined,
      user_id,
      inviter_id: isSelf ? (member.inviterId ?? card.creatorId) : undefined,
      promoted_by,
      date,
      admin_rights: renderAdminRights(member.adminRights),
      rank,
    };
  }
  if (!isSelf) return { _: 'channelParticipant', user_id, date, rank };
  return {
    _: 'channelParticipantSelf',
    via_request: member.viaRequest || undefined,
    user_id,
    inviter_id: member.inviterId ?? user_id,
    date,
    rank,
  };
}

/** Whether anything is taken from them at this moment. */
const isRestricted = (member: Member, nowS: number): boolean =>
  isBannedAt(member, nowS) || (member.bannedRights !== 0 && (member.bannedUntil === 0 || member.bannedUntil > nowS));

/** Whom a reader meets in a list of members. */
export const peersOfMembers = (members: readonly Member[]): readonly Member['userId'][] =>
  members.flatMap(({ userId, inviterId, promotedBy, bannedBy }) =>
    [userId, inviterId, promotedBy, bannedBy].filter((id) => id !== undefined),
  );
