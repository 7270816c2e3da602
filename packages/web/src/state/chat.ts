/** Groups, supergroups and channels, as the page keeps them. */
import type { Constructors, TypeChat, TypeChatAdminRights, TypeChatBannedRights } from '../codec/generated/types.ts';
import { chatIdOfChannel, chatIdOfGroup } from './peer.ts';
import type { State } from './state.ts';

export type AdminRight = Exclude<keyof TypeChatAdminRights, '_'>;
export type MemberRight = Exclude<keyof TypeChatBannedRights, '_' | 'until_date'>;

export interface Chat {
  readonly id: number;
  readonly kind: 'group' | 'supergroup' | 'channel';
  readonly title: string;
  readonly accessHash: bigint;
  readonly username: string | undefined;
  readonly isVerified: boolean;
  /** Whether one is in it. Someone who was removed, or only looks, is not. */
  readonly isIn: boolean;
  readonly isCreator: boolean;
  readonly memberCount: number;
  readonly adminRights: ReadonlySet<AdminRight>;
  /** What one may not do, by the group's own rule or by a rule for oneself. */
  readonly bannedRights: ReadonlySet<MemberRight>;
  readonly isSlow: boolean;
}

function rightsOf<K extends string>(raw: object | undefined): ReadonlySet<K> {
  return new Set(Object.entries(raw ?? {}).flatMap(([name, value]) => (value === true ? [name as K] : [])));
}

function groupOf(raw: Constructors['chat']): Chat {
  return {
    id: chatIdOfGroup(raw.id),
    kind: 'group',
    title: raw.title,
    accessHash: 0n,
    username: undefined,
    isVerified: false,
    isIn: raw.left !== true && raw.deactivated !== true,
    isCreator: raw.creator === true,
    memberCount: raw.participants_count,
    adminRights: rightsOf(raw.admin_rights),
    bannedRights: rightsOf(raw.default_banned_rights),
    isSlow: false,
  };
}

/** A `min` channel says nothing of one's own standing: what is known of it stays. */
function channelOf(raw: Constructors['channel'], known: Chat | undefined): Chat {
  const isMin = raw.min === true;
  const own = rightsOf<MemberRight>(raw.banned_rights);
  const bannedRights = new Set([...rightsOf<MemberRight>(raw.default_banned_rights), ...own]);
  return {
    id: chatIdOfChannel(raw.id),
    kind: raw.broadcast === true ? 'channel' : 'supergroup',
    title: raw.title,
    accessHash: isMin ? (known?.accessHash ?? raw.access_hash ?? 0n) : (raw.access_hash ?? known?.accessHash ?? 0n),
    username: raw.username,
    isVerified: raw.verified === true,
    isIn: isMin ? (known?.isIn ?? false) : raw.left !== true,
    isCreator: isMin ? (known?.isCreator ?? false) : raw.creator === true,
    memberCount: raw.participants_count ?? known?.memberCount ?? 0,
    adminRights: isMin ? (known?.adminRights ?? new Set()) : rightsOf(raw.admin_rights),
    bannedRights: isMin ? (known?.bannedRights ?? bannedRights) : bannedRights,
    isSlow: raw.slowmode_enabled === true,
  };
}

function closedOf(id: number, title: string, kind: Chat['kind'], accessHash: bigint): Chat {
  return {
    id,
    kind,
    title,
    accessHash,
    username: undefined,
    isVerified: false,
    isIn: false,
    isCreator: false,
    memberCount: 0,
    adminRights: new Set(),
    bannedRights: new Set(),
    isSlow: false,
  };
}

function chatOf(raw: TypeChat, chats: ReadonlyMap<number, Chat>): Chat | undefined {
  switch (raw._) {
    case 'chat':
      return groupOf(raw);
    case 'chatForbidden':
      return closedOf(chatIdOfGroup(raw.id), raw.title, 'group', 0n);
    case 'channel':
      return channelOf(raw, chats.get(chatIdOfChannel(raw.id)));
    case 'channelForbidden': {
      const kind = raw.broadcast === true ? 'channel' : 'supergroup';
      return closedOf(chatIdOfChannel(raw.id), raw.title, kind, raw.access_hash);
    }
    default:
      return undefined;
  }
}

/** Takes groups and channels in that came with an answer or an update. */
export function putChats(state: State, raws: readonly TypeChat[]): State {
  if (raws.length === 0) return state;
  const chats = new Map(state.chats);
  for (const raw of raws) {
    const chat = chatOf(raw, chats);
    if (chat !== undefined) chats.set(chat.id, chat);
  }
  return { ...state, chats };
}

/** Whether one leads it: made it, or was given a right. */
export function isAdmin(chat: Chat): boolean {
  return chat.isCreator || chat.adminRights.size > 0;
}

/** Whether one may do as an admin may. */
export function hasAdminRight(chat: Chat, right: AdminRight): boolean {
  return chat.isIn && (chat.isCreator || chat.adminRights.has(right));
}

/** Whether one may do what members of a group usually may; in a channel that takes an admin. */
export function hasMemberRight(chat: Chat, right: MemberRight): boolean {
  if (!chat.isIn || chat.kind === 'channel') return false;
  return isAdmin(chat) || !chat.bannedRights.has(right);
}

/** Whether one may write there. */
export function canWrite(chat: Chat): boolean {
  if (chat.kind === 'channel') return hasAdminRight(chat, 'post_messages');
  return hasMemberRight(chat, 'send_messages') && hasMemberRight(chat, 'send_plain');
}

export function canInvite(chat: Chat): boolean {
  return hasAdminRight(chat, 'invite_users') || hasMemberRight(chat, 'invite_users');
}

export function canChangeInfo(chat: Chat): boolean {
  return hasAdminRight(chat, 'change_info') || hasMemberRight(chat, 'change_info');
}

export function canPin(chat: Chat): boolean {
  if (chat.kind === 'channel') return hasAdminRight(chat, 'edit_messages');
  return hasAdminRight(chat, 'pin_messages') || hasMemberRight(chat, 'pin_messages');
}
