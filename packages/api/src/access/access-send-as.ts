import { ChatFlag, hasChatFlag, mayAsAdmin, rpcError, type ChatCard, type PeerId, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { ownChats } from '../channels/own-channels.ts';
import type { UserCall } from '../handler.ts';
import { knownChannel, type ChatAccess } from './access-chat.ts';
import { isChatInput } from './access-peer.ts';

/**
 * In whose names the caller may speak in a supergroup, beside their own: the group's as an unnamed
 * admin, and in one that is public or discusses a channel those of the channels that they made.
 * Source: core.telegram.org/api/send-as
 */
export async function namesIn(call: UserCall, { card, standing }: ChatAccess): Promise<readonly PeerId[]> {
  if (hasChatFlag(card, ChatFlag.broadcast)) return [card.id];
  const names: PeerId[] = mayAsAdmin(standing, 'anonymous') || standing.isCreator ? [card.id] : [];
  if (!isOpen(card)) return names;
  const own = (await ownChats(call)).filter((each) => hasChatFlag(each, ChatFlag.broadcast));
  for (const channel of own) {
    const isOfGroup = channel.id === card.linkedId;
    if (isOfGroup || channel.username !== undefined) names.push(channel.id);
  }
  return names;
}

const isOpen = (card: ChatCard): boolean => card.username !== undefined || card.linkedId !== undefined;

/**
 * In whose name a client wants to speak; undefined for the caller's own.
 * @throws SEND_AS_PEER_INVALID where it may not; USER_BANNED_IN_CHANNEL where the one whose name it is may not write
 */
export async function accessSendAs(
  call: UserCall,
  access: ChatAccess,
  input: Tl<'InputPeer'>,
): Promise<PeerId | undefined> {
  if (!isChatInput(input)) {
    const isSelf = input._ === 'inputPeerSelf' || (input._ === 'inputPeerUser' && input.user_id === call.caller.userId);
    if (!isSelf) throw rpcError('SEND_AS_PEER_INVALID');
    return undefined;
  }
  const { card } = await knownChannel(call, input, 'PEER_ID_INVALID');
  return await checkedName(call, access, card.id);
}

/** The same for a name that was kept: who may not use it any more speaks in their own. */
export async function keptSendAs(call: UserCall, access: ChatAccess): Promise<PeerId | undefined> {
  const kept = access.member?.sendAs;
  if (kept === undefined) return undefined;
  return (await namesIn(call, access)).includes(kept) ? kept : undefined;
}

async function checkedName(call: UserCall, access: ChatAccess, name: PeerId): Promise<PeerId> {
  if (!(await namesIn(call, access)).includes(name)) throw rpcError('SEND_AS_PEER_INVALID');
  if (name === access.card.id) return name;
  // Bans of a channel are written down as those of a member are.
  const { chats } = call.services.messages;
  const ofName = await chats.member(access.card.id, name as UserId);
  if (ofName !== undefined && ofName.bannedRights !== 0) throw rpcError('USER_BANNED_IN_CHANNEL');
  return name;
}
