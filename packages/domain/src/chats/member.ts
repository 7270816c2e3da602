import type { PeerId, UserId } from '../ids.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';
import { adminBit, bannedBit, creatorRights, type AdminRight, type BannedRight } from './chat-rights.ts';

/** What a chat remembers of someone who is or was in it, or may not be. */
export interface Member {
  readonly chatId: PeerId;
  readonly userId: UserId;
  /** Whether they are in the chat now. */
  readonly isIn: boolean;
  /** Seconds since the epoch: when they came, or left. */
  readonly joinedAt: number;
  /** The pts of a channel when they came: hidden history begins after it. */
  readonly joinedPts: number;
  readonly inviterId: UserId | undefined;
  /** Absent where they are no admin: bits of `adminRights`. */
  readonly adminRights: number | undefined;
  readonly promotedBy: UserId | undefined;
  /** What they may not do: bits of `bannedRights`. */
  readonly bannedRights: number;
  /** Seconds since the epoch; 0 for ever. */
  readonly bannedUntil: number;
  readonly bannedBy: UserId | undefined;
  readonly rank: string;
  readonly viaRequest: boolean;
  /** In whose name they speak there unless they say otherwise; absent for their own. */
  readonly sendAs: PeerId | undefined;
  /** The pts of a channel up to which they deleted it for themselves. */
  readonly availableMinId: number;
}

/** Someone of whom a chat knows nothing yet. */
export const newMember = (chatId: PeerId, userId: UserId, nowS: number): Member => ({
  chatId,
  userId,
  isIn: false,
  joinedAt: nowS,
  joinedPts: 0,
  inviterId: undefined,
  adminRights: undefined,
  promotedBy: undefined,
  bannedRights: 0,
  bannedUntil: 0,
  bannedBy: undefined,
  rank: '',
  viaRequest: false,
  sendAs: undefined,
  availableMinId: 0,
});

/** Whether they may not even look, at a moment. */
export const isBannedAt = (member: Pick<Member, 'bannedRights' | 'bannedUntil'>, nowS: number): boolean =>
  (member.bannedRights & bannedBit('view_messages')) !== 0 && (member.bannedUntil === 0 || member.bannedUntil > nowS);

/** What someone is to a chat at a moment. */
export interface Standing {
  readonly isIn: boolean;
  readonly isCreator: boolean;
  readonly isAdmin: boolean;
  /** May not even look. */
  readonly isBanned: boolean;
  readonly adminRights: number;
  /** What they may not do, by the chat's rule and by their own restriction. */
  readonly bannedRights: number;
}

/** What someone may do in a chat now. A restriction past its date does not count. */
export function standingOf(card: ChatCard, member: Member | undefined, userId: UserId, nowS: number): Standing {
  const isGone = hasChatFlag(card, ChatFlag.deactivated) && card.migratedTo === undefined;
  const isCreator = !isGone && card.creatorId === userId && (member?.isIn ?? false);
  const own = member === undefined || (member.bannedUntil > 0 && member.bannedUntil <= nowS) ? 0 : member.bannedRights;
  const isIn = !isGone && (member?.isIn ?? false) && (own & bannedBit('view_messages')) === 0;
  const rights = isCreator ? creatorRights | (member?.adminRights ?? 0) : isIn ? (member?.adminRights ?? 0) : 0;
  const isAdmin = isCreator || (isIn && member?.adminRights !== undefined);
  return {
    isIn,
    isCreator,
    isAdmin,
    isBanned: (own & bannedBit('view_messages')) !== 0,
    adminRights: rights,
    bannedRights: isAdmin ? 0 : own | card.defaultBanned,
  };
}

export const mayAsAdmin = (standing: Standing, right: AdminRight): boolean =>
  (standing.adminRights & adminBit(right)) !== 0;

export const isForbidden = (standing: Standing, right: BannedRight): boolean =>
  (standing.bannedRights & bannedBit(right)) !== 0;
