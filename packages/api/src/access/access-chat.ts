import {
  bannedBit,
  boxOf,
  ChatFlag,
  hasChatFlag,
  isForbidden,
  mayAsAdmin,
  nowSeconds,
  peerKind,
  peerOfChannel,
  peerOfChat,
  rpcError,
  standingOf,
  type AdminRight,
  type BannedRight,
  type ChannelId,
  type ChatCard,
  type ChatId,
  type ErrorName,
  type Member,
  type PeerId,
  type Standing,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessUserPeer } from './access-user.ts';

/** A group or channel that a caller may look at, with what the caller is in it. */
export interface ChatAccess {
  readonly card: ChatCard;
  readonly member: Member | undefined;
  readonly standing: Standing;
}

type NotAChat = Extract<ErrorName, 'CHANNEL_INVALID' | 'PEER_ID_INVALID' | 'CHAT_ID_INVALID'>;

/** What the caller is in a chat, whatever it may see of it. */
export async function standingIn({ services, caller }: UserCall, card: ChatCard): Promise<ChatAccess> {
  const member = await services.messages.chats.member(card.id, caller.userId);
  return { card, member, standing: standingOf(card, member, caller.userId, nowSeconds(services.clock)) };
}

/**
 * The basic group that a client names, if the caller is or was in it.
 *
 * @throws CHAT_ID_INVALID where there is none that the caller knows.
 */
export async function accessBasicGroup(call: UserCall, id: number | bigint): Promise<ChatAccess> {
  const card = await call.services.messages.chats.find(peerOfChat(Number(id) as ChatId));
  if (card === undefined) throw rpcError('CHAT_ID_INVALID');
  const access = await standingIn(call, card);
  if (access.member === undefined || access.standing.isBanned) throw rpcError('CHAT_ID_INVALID');
  return access;
}

/**
 * The channel that a client names, to look at it: its members may, and anyone where it is public.
 *
 * @throws CHANNEL_INVALID where there is none or the access hash is not its own; CHANNEL_PRIVATE
 */
export async function accessChannel(
  call: UserCall,
  input: Tl<'InputChannel'> | Tl<'InputPeer'>,
  error: NotAChat = 'CHANNEL_INVALID',
): Promise<ChatAccess> {
  const access = await knownChannel(call, input, error);
  const { card, standing } = access;
  if (standing.isBanned || hasChatFlag(card, ChatFlag.deactivated)) throw rpcError('CHANNEL_PRIVATE');
  if (!standing.isIn && card.username === undefined && !(await isDiscussedPublicly(call, card))) {
    throw rpcError('CHANNEL_PRIVATE');
  }
  return access;
}

/** The channel that a client names and proves to know, whatever the caller may do there. */
export async function knownChannel(
  call: UserCall,
  input: Tl<'InputChannel'> | Tl<'InputPeer'>,
  error: NotAChat = 'CHANNEL_INVALID',
): Promise<ChatAccess> {
  const { id, accessHash } = await namedChannel(call, input, error);
  const card = await call.services.messages.chats.find(id);
  if (card === undefined) throw rpcError(error);
  if (accessHash !== undefined && card.accessHash !== accessHash) throw rpcError(error);
  return await standingIn(call, card);
}

/** A channel met in a message is known by it: whoever has the message may name it without its hash. */
async function namedChannel(
  call: UserCall,
  input: Tl<'InputChannel'> | Tl<'InputPeer'>,
  error: NotAChat,
): Promise<{ id: PeerId; accessHash: bigint | undefined }> {
  switch (input._) {
    case 'inputChannel':
    case 'inputPeerChannel':
      return { id: peerOfChannel(input.channel_id as ChannelId), accessHash: input.access_hash };
    case 'inputChannelFromMessage':
    case 'inputPeerChannelFromMessage': {
      const id = peerOfChannel(input.channel_id as ChannelId);
      if (!(await isShown(call, input.peer, input.msg_id, id))) throw rpcError('MSG_ID_INVALID');
      return { id, accessHash: undefined };
    }
    default:
      throw rpcError(error);
  }
}

/** Whether a reader of a message meets a channel in it. */
async function isShown(call: UserCall, peer: Tl<'InputPeer'>, id: number, channelId: PeerId): Promise<boolean> {
  const isGroup = peer._ === 'inputPeerChat' || peer._ === 'inputPeerChannel';
  const at = isGroup ? (await accessChat(call, peer)).card.id : (await accessUserPeer(call, peer)).id;
  const [message] = await call.services.messages.boxes.messages(boxOf(call.caller.userId, at), [id]);
  if (message === undefined || message.peerId !== at) return false;
  const { extra } = message.content;
  return [at, extra?.sentAs, extra?.forward?.fromId, extra?.forward?.savedFrom?.peerId].includes(channelId);
}

/** The discussion group of a public channel can be read by whoever reads the channel. */
async function isDiscussedPublicly(call: UserCall, card: ChatCard): Promise<boolean> {
  if (card.linkedId === undefined || hasChatFlag(card, ChatFlag.broadcast)) return false;
  const channel = await call.services.messages.chats.find(card.linkedId);
  if (channel === undefined) return false;
  return channel.username !== undefined || (await standingIn(call, channel)).standing.isIn;
}

/**
 * Any group or channel that a client names, to look at it.
 *
 * @throws as `accessBasicGroup` and `accessChannel`; PEER_ID_INVALID
 */
export async function accessChat(call: UserCall, input: Tl<'InputPeer'>): Promise<ChatAccess> {
  if (input._ === 'inputPeerChat') {
    return await accessBasicGroup(call, input.chat_id);
  }
  return await accessChannel(call, input, 'PEER_ID_INVALID');
}

/** @throws CHANNEL_PRIVATE or CHAT_ID_INVALID where the caller is not in the chat */
export function accessAsMember(access: ChatAccess): ChatAccess {
  if (access.standing.isIn) return access;
  throw rpcError(peerKind(access.card.id) === 'channel' ? 'CHANNEL_PRIVATE' : 'CHAT_ID_INVALID');
}

/** @throws CHAT_ADMIN_REQUIRED where the caller is no admin with this right */
export function accessAdminRight(access: ChatAccess, right: AdminRight): ChatAccess {
  if (!mayAsAdmin(access.standing, right)) throw rpcError('CHAT_ADMIN_REQUIRED');
  return access;
}

/**
 * What members may do unless it is forbidden to them, and admins with a right may do anyhow.
 *
 * @throws CHAT_ADMIN_REQUIRED
 */
export function accessMemberRight(access: ChatAccess, right: AdminRight & BannedRight): ChatAccess {
  const { standing, card } = accessAsMember(access);
  if (mayAsAdmin(standing, right)) return access;
  // Admins are free of restrictions, but not of what nobody may do.
  const isKept = standing.isAdmin ? (card.defaultBanned & bannedBit(right)) !== 0 : isForbidden(standing, right);
  if (hasChatFlag(card, ChatFlag.broadcast) || isKept) throw rpcError('CHAT_ADMIN_REQUIRED');
  return access;
}

/**
 * A chat to write in: members may where it is not forbidden to them, and of a broadcast channel
 * those who may post.
 *
 * @throws CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED, USER_BANNED_IN_CHANNEL
 */
export function accessToWrite(access: ChatAccess, right: BannedRight): ChatAccess {
  const { card, standing } = access;
  if (hasChatFlag(card, ChatFlag.deactivated)) throw rpcError('CHAT_WRITE_FORBIDDEN');
  if (hasChatFlag(card, ChatFlag.broadcast)) return accessAdminRight(accessAsMember(access), 'post_messages');
  if (!standing.isIn && !mayWriteFromOutside(access)) throw rpcError('CHAT_WRITE_FORBIDDEN');
  if (isForbidden(standing, right) || isForbidden(standing, 'send_messages')) throw rpcError(forbiddenName(right));
  return access;
}

/** Comments are open to whoever reads the channel, unless one has to join. */
export const mayWriteFromOutside = ({ card }: ChatAccess): boolean =>
  card.linkedId !== undefined && !hasChatFlag(card, ChatFlag.joinToSend) && !hasChatFlag(card, ChatFlag.broadcast);

/** Source: core.telegram.org/api/rights, core.telegram.org/method/messages.sendMedia */
function forbiddenName(right: BannedRight): ErrorName {
  return forbiddenNames[right] ?? 'CHAT_WRITE_FORBIDDEN';
}

const forbiddenNames: Partial<Record<BannedRight, ErrorName>> = {
  send_media: 'CHAT_SEND_MEDIA_FORBIDDEN',
  send_stickers: 'CHAT_SEND_STICKERS_FORBIDDEN',
  send_gifs: 'CHAT_SEND_GIFS_FORBIDDEN',
  send_polls: 'CHAT_SEND_POLL_FORBIDDEN',
  send_photos: 'CHAT_SEND_PHOTOS_FORBIDDEN',
  send_videos: 'CHAT_SEND_VIDEOS_FORBIDDEN',
  send_roundvideos: 'CHAT_SEND_ROUNDVIDEOS_FORBIDDEN',
  send_audios: 'CHAT_SEND_AUDIOS_FORBIDDEN',
  send_voices: 'CHAT_SEND_VOICES_FORBIDDEN',
  send_docs: 'CHAT_SEND_DOCS_FORBIDDEN',
  send_plain: 'CHAT_SEND_PLAIN_FORBIDDEN',
  embed_links: 'EMBED_LINKS_FORBIDDEN',
};

/** The pts up to which the caller does not see a channel: what it deleted for itself, and what was said before it came, where that is hidden. */
export function hiddenUntil({ card, member, standing }: ChatAccess): number {
  const isHidden = hasChatFlag(card, ChatFlag.hiddenHistory) && !standing.isAdmin;
  return Math.max(isHidden ? (member?.joinedPts ?? 0) : 0, member?.availableMinId ?? 0);
}
