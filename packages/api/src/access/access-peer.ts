import { hasFlag, rpcError, serviceUserId, UserFlag, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessUserPeer } from './access-user.ts';

/**
 * The chat that a client names, to look at it.
 *
 * @throws PEER_ID_INVALID where there is none or the access hash is not its own.
 */
export async function accessPeer(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  return (await accessUserPeer(call, input)).id;
}

/**
 * The chat that a client names, to write in it.
 *
 * @throws as `accessPeer`; INPUT_USER_DEACTIVATED, YOU_BLOCKED_USER, USER_IS_BLOCKED
 */
export async function accessPeerToWrite(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  const card = await accessUserPeer(call, input);
  if (hasFlag(card, UserFlag.deleted)) throw rpcError('INPUT_USER_DEACTIVATED');
  if (card.id === call.caller.userId || card.id === serviceUserId) return card.id;
  const { relations } = call.services;
  const relation = relations.peek(call.caller.userId, card.id) ?? (await relations.find(call.caller.userId, card.id));
  if (relation.blocked) throw rpcError('YOU_BLOCKED_USER');
  if (relation.blockedBy) throw rpcError('USER_IS_BLOCKED');
  return card.id;
}

/** The chats that a client names in a dialog list; folders are not among them. */
export async function accessDialogPeer(call: UserCall, input: Tl<'InputDialogPeer'>): Promise<PeerId> {
  if (input._ !== 'inputDialogPeer') throw rpcError('PEER_ID_INVALID');
  return await accessPeer(call, input.peer);
}
