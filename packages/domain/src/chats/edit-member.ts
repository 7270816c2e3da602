import { rpcError } from '../errors/rpc-error.ts';
import { peerKind, type UserId } from '../ids.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';
import { adminBit, basicAdminRights, bannedBit, bannedRights, type AdminRight } from './chat-rights.ts';
import { isBannedAt, mayAsAdmin, standingOf, type Member, type Standing } from './member.ts';

/** What an admin wants of a member. */
export type MemberEdit =
  /** Bits of `adminRights`, 0 for none any more; an absent rank stays. */
  | { readonly kind: 'admin'; readonly rights: number; readonly rank: string | undefined }
  | { readonly kind: 'basicAdmin'; readonly isAdmin: boolean }
  /** Bits of `bannedRights`, 0 for none any more; until a date in seconds, 0 for ever. */
  | { readonly kind: 'ban'; readonly rights: number; readonly untilDate: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'rank'; readonly rank: string };

export interface Editing {
  readonly card: ChatCard;
  readonly actorId: UserId;
  /** What they are there as the change is stored, which decides what they may. */
  readonly actor: Member | undefined;
  readonly target: Member;
  readonly edit: MemberEdit;
  readonly nowS: number;
}

/**
 * A member as an admin's change leaves them. It is judged where the change is stored, so that of two
 * admins who change each other at once one is too late.
 *
 * @throws CHAT_ADMIN_REQUIRED, USER_CREATOR, RIGHT_FORBIDDEN, USER_KICKED, CHAT_ADMIN_INVITE_REQUIRED,
 * USER_ADMIN_INVALID, USER_NOT_PARTICIPANT
 * Source: core.telegram.org/api/rights
 */
export function editedMember(editing: Editing): Member {
  const standing = standingOf(editing.card, editing.actor, editing.actorId, editing.nowS);
  switch (editing.edit.kind) {
    case 'admin':
      return promoted(editing, editing.edit, standing);
    case 'basicAdmin':
      return basicAdmin(editing, editing.edit.isAdmin, standing);
    case 'ban':
      return banned(editing, editing.edit, standing);
    case 'remove':
      return removed(editing, standing);
    case 'rank':
      break;
  }
  return ranked(editing, editing.edit.rank, standing);
}

function promoted(editing: Editing, edit: MemberEdit & { kind: 'admin' }, standing: Standing): Member {
  const { card, actorId, target, nowS } = editing;
  needs(standing, 'add_admins');
  const isSelf = target.userId === actorId;
  if (target.userId === card.creatorId) {
    if (!isSelf) throw rpcError('USER_CREATOR');
    // Creators have all rights; they choose only whether to be seen.
    return { ...target, adminRights: edit.rights & adminBit('anonymous'), rank: edit.rank ?? target.rank };
  }
  if (!standing.isCreator && target.adminRights !== undefined && target.promotedBy !== actorId && !isSelf) {
    throw rpcError('CHAT_ADMIN_REQUIRED');
  }
  const rights = edit.rights & rightsOf(card);
  if (edit.rights === 0) {
    return { ...target, adminRights: undefined, promotedBy: undefined, rank: '' };
  }
  if (!standing.isCreator && (rights & ~standing.adminRights) !== 0) throw rpcError('RIGHT_FORBIDDEN');
  if (isBannedAt(target, nowS)) throw rpcError('USER_KICKED');
  if (!target.isIn && !mayAsAdmin(standing, 'invite_users')) throw rpcError('CHAT_ADMIN_INVITE_REQUIRED');
  return {
    ...target,
    isIn: true,
    joinedAt: target.isIn ? target.joinedAt : nowS,
    inviterId: target.isIn ? target.inviterId : actorId,
    adminRights: rights === 0 ? adminBit('other') : rights,
    promotedBy: isSelf ? target.promotedBy : actorId,
    bannedRights: 0,
    bannedUntil: 0,
    bannedBy: undefined,
    rank: edit.rank ?? target.rank,
  };
}

function basicAdmin({ target, actorId }: Editing, isAdmin: boolean, standing: Standing): Member {
  if (!standing.isCreator) throw rpcError('CHAT_ADMIN_REQUIRED');
  if (target.userId === actorId) throw rpcError('USER_CREATOR');
  if (!target.isIn) throw rpcError('USER_NOT_PARTICIPANT');
  return isAdmin
    ? { ...target, adminRights: basicAdminRights, promotedBy: actorId }
    : { ...target, adminRights: undefined, promotedBy: undefined };
}

function banned(editing: Editing, edit: MemberEdit & { kind: 'ban' }, standing: Standing): Member {
  const { card, actorId, target, nowS } = editing;
  needs(standing, 'ban_users');
  if (target.userId === card.creatorId) throw rpcError('USER_ADMIN_INVALID');
  if (target.adminRights !== undefined && !standing.isCreator && target.promotedBy !== actorId) {
    throw rpcError('USER_ADMIN_INVALID');
  }
  if (edit.rights === 0) return { ...target, bannedRights: 0, bannedUntil: 0, bannedBy: undefined };
  const isShut = (edit.rights & bannedBit('view_messages')) !== 0;
  return {
    ...target,
    isIn: target.isIn && !isShut,
    joinedAt: isShut ? nowS : target.joinedAt,
    adminRights: undefined,
    promotedBy: undefined,
    rank: '',
    bannedRights: isShut ? allBanned : edit.rights,
    bannedUntil: lastingUntil(edit.untilDate, nowS),
    bannedBy: actorId,
  };
}

const allBanned = (1 << bannedRights.length) - 1;
const daySeconds = 24 * 60 * 60;

/** Less than 30 seconds or more than 366 days are for ever. Source: core.telegram.org/constructor/chatBannedRights */
const lastingUntil = (untilDate: number, nowS: number): number =>
  untilDate < nowS + 30 || untilDate > nowS + 366 * daySeconds ? 0 : untilDate;

/** Out of a basic group: by its admins, or by whoever brought them. */
function removed({ card, actorId, target, nowS }: Editing, standing: Standing): Member {
  if (!target.isIn) throw rpcError('USER_NOT_PARTICIPANT');
  const isAdmin = target.adminRights !== undefined || target.userId === card.creatorId;
  const may =
    standing.isCreator ||
    (!isAdmin && (mayAsAdmin(standing, 'ban_users') || (standing.isIn && target.inviterId === actorId)));
  if (!may) throw rpcError('CHAT_ADMIN_REQUIRED');
  return { ...target, isIn: false, joinedAt: nowS, adminRights: undefined, promotedBy: undefined, rank: '' };
}

function ranked({ card, actorId, target }: Editing, rank: string, standing: Standing): Member {
  if (!target.isIn) throw rpcError('USER_NOT_PARTICIPANT');
  const isSelf = target.userId === actorId;
  const isOwnToSet = isSelf && (standing.isAdmin || (standing.bannedRights & bannedBit('edit_rank')) === 0);
  if (!isOwnToSet) {
    needs(standing, 'manage_ranks');
    if (target.userId === card.creatorId) throw rpcError('USER_CREATOR');
    if (target.adminRights !== undefined && !standing.isCreator && target.promotedBy !== actorId) {
      throw rpcError('CHAT_ADMIN_REQUIRED');
    }
  }
  return { ...target, rank };
}

function needs(standing: Standing, right: AdminRight): void {
  if (!mayAsAdmin(standing, right)) throw rpcError('CHAT_ADMIN_REQUIRED');
}

/** The rights that mean something in a chat. Source: core.telegram.org/constructor/chatAdminRights */
function rightsOf(card: ChatCard): number {
  const isBroadcast = peerKind(card.id) === 'channel' && hasChatFlag(card, ChatFlag.broadcast);
  const meaningless: readonly AdminRight[] = isBroadcast
    ? ['pin_messages', 'anonymous', 'manage_topics', 'manage_ranks']
    : ['post_messages', 'edit_messages', 'manage_direct_messages'];
  return ~meaningless.reduce((bits, right) => bits | adminBit(right), 0);
}
