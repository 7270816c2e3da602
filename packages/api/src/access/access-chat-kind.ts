import { ChatFlag, hasChatFlag, rpcError, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import {
  accessAdminRight,
  accessAsMember,
  accessBasicGroup,
  accessChannel,
  accessChat,
  type ChatAccess,
} from './access-chat.ts';

/**
 * A supergroup that the caller is in.
 * @throws MEGAGROUP_REQUIRED; as `accessChannel`, `accessAsMember`
 */
export async function accessSupergroup(call: UserCall, input: Tl<'InputChannel'>): Promise<ChatAccess> {
  const access = accessAsMember(await accessChannel(call, input));
  if (hasChatFlag(access.card, ChatFlag.broadcast)) throw rpcError('MEGAGROUP_REQUIRED');
  return access;
}

/**
 * A channel in which admins speak, that the caller is in.
 * @throws BROADCAST_REQUIRED; as `accessChannel`, `accessAsMember`
 */
export async function accessBroadcast(call: UserCall, input: Tl<'InputChannel'>): Promise<ChatAccess> {
  const access = accessAsMember(await accessChannel(call, input));
  if (!hasChatFlag(access.card, ChatFlag.broadcast)) throw rpcError('BROADCAST_REQUIRED');
  return access;
}

/** A chat that the caller made. @throws CHAT_ADMIN_REQUIRED */
export function accessAsCreator(access: ChatAccess): ChatAccess {
  if (!access.standing.isCreator) throw rpcError('CHAT_ADMIN_REQUIRED');
  return access;
}

/** A chat of which the caller is an admin with any right. @throws CHAT_ADMIN_REQUIRED */
export function accessAsAdmin(access: ChatAccess): ChatAccess {
  if (!access.standing.isAdmin) throw rpcError('CHAT_ADMIN_REQUIRED');
  return access;
}

/**
 * A basic group that goes on, which the caller is in.
 * @throws CHAT_ID_INVALID where it was left, has ended or became a supergroup
 */
export async function accessLiveGroup(call: UserCall, id: number | bigint): Promise<ChatAccess> {
  const access = accessAsMember(await accessBasicGroup(call, id));
  if (hasChatFlag(access.card, ChatFlag.deactivated)) throw rpcError('CHAT_ID_INVALID');
  return access;
}

/**
 * A chat whose links the caller makes; those of another admin are the creator's affair only.
 * @throws CHAT_ADMIN_REQUIRED
 */
export async function accessToInvite(call: UserCall, input: Tl<'InputPeer'>, adminId?: UserId): Promise<ChatAccess> {
  const access = accessAdminRight(accessAsMember(await accessChat(call, input)), 'invite_users');
  if (hasChatFlag(access.card, ChatFlag.deactivated)) throw rpcError('CHAT_ID_INVALID');
  const isOwn = adminId === undefined || adminId === call.caller.userId;
  return isOwn ? access : accessAsCreator(access);
}
