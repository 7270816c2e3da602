import type { AdminLogAction, AdminLogCategory } from './admin-log.ts';
import { bannedBit } from './chat-rights.ts';
import type { Member } from './member.ts';

/** Under which of the log's filters something falls. Source: core.telegram.org/constructor/channelAdminLogEventsFilter */
export function adminLogCategory(action: AdminLogAction): AdminLogCategory {
  switch (action.kind) {
    case 'title':
    case 'about':
    case 'username':
    case 'photo':
    case 'color':
    case 'profileColor':
    case 'emojiStatus':
    case 'stickers':
    case 'emojis':
      return 'info';
    case 'join':
    case 'joinByInvite':
    case 'joinByRequest':
      return 'join';
    case 'leave':
    case 'invite':
    case 'edit':
    case 'delete':
      return action.kind;
    case 'ban':
      return banCategory(action.prev, action.next);
    case 'admin':
      return isGrown(action.prev, action.next) ? 'promote' : 'demote';
    case 'rank':
      return 'edit_rank';
    case 'pin':
      return 'pinned';
    case 'inviteDeleted':
    case 'inviteRevoked':
    case 'inviteEdited':
      return 'invites';
    default:
      return 'settings';
  }
}

/** To be shut out is to be kicked; to lose other rights is to be banned from them. */
function banCategory(prev: Member, next: Member): AdminLogCategory {
  const shut = bannedBit('view_messages');
  if ((next.bannedRights & shut) !== 0) return 'kick';
  if ((prev.bannedRights & shut) !== 0) return 'unkick';
  return next.bannedRights === 0 ? 'unban' : 'ban';
}

/** Whoever got any right that they did not have was promoted. */
const isGrown = (prev: Member, next: Member): boolean =>
  next.adminRights !== undefined && (next.adminRights & ~(prev.adminRights ?? 0)) !== 0;

/** The words by which something is found in the log. */
export function adminLogWords(action: AdminLogAction): readonly string[] {
  switch (action.kind) {
    case 'title':
    case 'about':
    case 'username':
    case 'rank':
      return [action.prev, action.next];
    case 'pin':
    case 'delete':
      return [action.message.content.text];
    case 'edit':
      return [action.prev.content.text, action.next.content.text];
    case 'inviteDeleted':
    case 'inviteRevoked':
    case 'joinByInvite':
      return [action.invite.title];
    case 'inviteEdited':
      return [action.prev.title, action.next.title];
    default:
      return [];
  }
}

/** Whose names find something in the log, beside that of whoever did it. */
export function adminLogPeople(action: AdminLogAction): readonly Member['userId'][] {
  switch (action.kind) {
    case 'invite':
      return [action.member.userId];
    case 'ban':
    case 'admin':
      return [action.next.userId];
    case 'rank':
      return [action.userId];
    case 'joinByRequest':
      return [action.approvedBy];
    default:
      return [];
  }
}
