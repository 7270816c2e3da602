import {
  ChatFlag,
  hasChatFlag,
  hasFlag,
  rpcError,
  serviceUserId,
  UserFlag,
  type BannedRight,
  type PeerId,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessChat, accessToWrite } from './access-chat.ts';
import { mayContact } from './access-contact.ts';
import { accessUserPeer } from './access-user.ts';

/**
 * The chat that a client names, to look at it.
 *
 * @throws PEER_ID_INVALID where there is none or the access hash is not its own; for groups and
 * channels as `accessChat`.
 */
export async function accessPeer(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  if (isChatInput(input)) return (await accessChat(call, input)).card.id;
  return (await accessUserPeer(call, input)).id;
}

/**
 * The chat that a client names, to write in it what `right` allows.
 *
 * @throws as `accessPeer`; INPUT_USER_DEACTIVATED, YOU_BLOCKED_USER, USER_IS_BLOCKED, PRIVACY_PREMIUM_REQUIRED; for groups
 * and channels as `accessToWrite`.
 */
export async function accessPeerToWrite(
  call: UserCall,
  input: Tl<'InputPeer'>,
  right: BannedRight = 'send_plain',
): Promise<PeerId> {
  if (isChatInput(input)) return accessToWrite(await accessChat(call, input), right).card.id;
  const card = await accessUserPeer(call, input);
  if (hasFlag(card, UserFlag.deleted)) throw rpcError('INPUT_USER_DEACTIVATED');
  if (card.id === call.caller.userId || card.id === serviceUserId) return card.id;
  const { relations } = call.services;
  const relation = relations.peek(call.caller.userId, card.id) ?? (await relations.find(call.caller.userId, card.id));
  if (relation.blocked) throw rpcError('YOU_BLOCKED_USER');
  if (relation.blockedBy) throw rpcError('USER_IS_BLOCKED');
  if (!(await mayContact(call, card))) throw rpcError('PRIVACY_PREMIUM_REQUIRED');
  return card.id;
}

/**
 * The chat that a client names, to take messages out of it.
 *
 * @throws as `accessPeer`; CHAT_FORWARDS_RESTRICTED where its content is protected.
 */
export async function accessPeerToCopy(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  if (!isChatInput(input)) return await accessPeer(call, input);
  const { card } = await accessChat(call, input);
  if (hasChatFlag(card, ChatFlag.noForwards)) throw rpcError('CHAT_FORWARDS_RESTRICTED');
  return card.id;
}

/** Whether a client names a group or a channel. */
export const isChatInput = (input: Tl<'InputPeer'>): boolean =>
  input._ === 'inputPeerChat' || input._ === 'inputPeerChannel' || input._ === 'inputPeerChannelFromMessage';

/** The chats that a client names in a dialog list; folders are not among them. */
export async function accessDialogPeer(call: UserCall, input: Tl<'InputDialogPeer'>): Promise<PeerId> {
  if (input._ !== 'inputDialogPeer') throw rpcError('PEER_ID_INVALID');
  return await accessPeer(call, input.peer);
}
