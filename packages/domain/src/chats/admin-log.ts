import type { UserColor } from '../accounts/user-extra.ts';
import type { EmojiStatus } from '../emoji-status/emoji-status.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Photo } from '../media/photo.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { NamedSet } from './chat-card.ts';
import type { Invite } from './invite.ts';
import type { Member } from './member.ts';

/** Switches whose turning is told by its new position. */
export type LoggedFlag = 'signatures' | 'hiddenHistory' | 'noForwards' | 'antispam' | 'signatureProfiles' | 'forum';

/** What was done in a channel, as it is stored. Source: core.telegram.org/type/ChannelAdminLogEventAction */
export type AdminLogAction =
  | { readonly kind: 'title' | 'about' | 'username'; readonly prev: string; readonly next: string }
  | { readonly kind: 'photo'; readonly prev?: Photo | undefined; readonly next?: Photo | undefined }
  | { readonly kind: 'flag'; readonly flag: LoggedFlag; readonly isOn: boolean }
  | { readonly kind: 'defaultBanned' | 'slowMode' | 'ttl'; readonly prev: number; readonly next: number }
  | { readonly kind: 'linked'; readonly prev?: PeerId | undefined; readonly next?: PeerId | undefined }
  | {
      readonly kind: 'reactions';
      readonly prev?: readonly string[] | undefined;
      readonly next?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'color' | 'profileColor';
      readonly prev?: UserColor | undefined;
      readonly next?: UserColor | undefined;
    }
  | { readonly kind: 'emojiStatus'; readonly prev?: EmojiStatus | undefined; readonly next?: EmojiStatus | undefined }
  | { readonly kind: 'stickers' | 'emojis'; readonly prev?: NamedSet | undefined; readonly next?: NamedSet | undefined }
  | { readonly kind: 'join' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'joinByInvite'; readonly invite: Invite }
  | { readonly kind: 'joinByRequest'; readonly invite?: Invite | undefined; readonly approvedBy: UserId }
  | { readonly kind: 'invite'; readonly member: Member }
  | { readonly kind: 'ban' | 'admin'; readonly prev: Member; readonly next: Member }
  | { readonly kind: 'rank'; readonly userId: UserId; readonly prev: string; readonly next: string }
  | { readonly kind: 'pin' | 'delete'; readonly message: BoxMessage }
  | { readonly kind: 'edit'; readonly prev: BoxMessage; readonly next: BoxMessage }
  | { readonly kind: 'inviteDeleted' | 'inviteRevoked'; readonly invite: Invite }
  | { readonly kind: 'inviteEdited'; readonly prev: Invite; readonly next: Invite };

/** By what the log can be filtered. Source: core.telegram.org/constructor/channelAdminLogEventsFilter */
export const adminLogCategories = [
  'join',
  'leave',
  'invite',
  'ban',
  'unban',
  'kick',
  'unkick',
  'promote',
  'demote',
  'info',
  'settings',
  'pinned',
  'edit',
  'delete',
  'invites',
  'edit_rank',
] as const;
export type AdminLogCategory = (typeof adminLogCategories)[number];

export interface AdminLogEntry {
  readonly id: number;
  /** Seconds since the epoch. */
  readonly date: number;
  /** Who did it. */
  readonly actorId: UserId;
  readonly action: AdminLogAction;
}
