import {
  ChatFlag,
  hasChatFlag,
  mayAsAdmin,
  nowSeconds,
  peerKind,
  peerOfChat,
  rpcError,
  standingOf,
  type Chatlist,
  type ChatId,
  type ChatlistLink,
  type DialogFilter,
  type PeerId,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import {
  accessAdminRight,
  accessAsMember,
  accessChat,
  knownChannel,
  standingIn,
  type ChatAccess,
} from './access-chat.ts';

/** A folder of the caller that is shared, or came by a link. */
export type SharedFilter = DialogFilter & { readonly chatlist: Chatlist };

/** A link as the caller meets it. */
export interface ChatlistAccess {
  readonly link: ChatlistLink;
  /** The owner's folder. */
  readonly shared: DialogFilter;
  /** The caller's own folder of the link, where there is one. */
  readonly own: DialogFilter | undefined;
  /** The chats that the caller may come into by it, or is in. */
  readonly open: readonly ChatAccess[];
}

/** @throws FILTER_ID_INVALID; FILTER_NOT_SUPPORTED where it is no shared folder */
export async function accessChatlist(call: UserCall, { filter_id: id }: Tl<'InputChatlist'>): Promise<SharedFilter> {
  const { filters } = await call.services.dialogSettings.folders.filters(call.caller.userId);
  const filter = filters.find((each) => each.id === id);
  if (filter === undefined) throw rpcError('FILTER_ID_INVALID');
  const { chatlist } = filter;
  if (chatlist === undefined) throw rpcError('FILTER_NOT_SUPPORTED');
  return { ...filter, chatlist };
}

/**
 * Chats that the caller may share: public ones, and those that it may invite to.
 *
 * @throws PEERS_LIST_EMPTY, FILTER_INCLUDE_TOO_MUCH, CHAT_ADMIN_REQUIRED; as `accessChat`
 */
export async function accessToShare(call: UserCall, inputs: readonly Tl<'InputPeer'>[]): Promise<PeerId[]> {
  if (inputs.length === 0) throw rpcError('PEERS_LIST_EMPTY');
  if (inputs.length > call.services.dialogSettings.folderLimits.peersMax) throw rpcError('FILTER_INCLUDE_TOO_MUCH');
  const peers = await Promise.all(
    inputs.map(async (input) => {
      const access = await accessChat(call, input);
      if (access.card.username === undefined) accessAdminRight(accessAsMember(access), 'invite_users');
      return access.card.id;
    }),
  );
  return [...new Set(peers)];
}

/** @throws INVITE_SLUG_EMPTY, INVITE_SLUG_EXPIRED where it leads to no chat any more */
export async function accessChatlistLink(call: UserCall, slug: string): Promise<ChatlistAccess> {
  if (slug === '') throw rpcError('INVITE_SLUG_EMPTY');
  const access = await knownChatlistLink(call, slug);
  if (access === undefined) throw rpcError('INVITE_SLUG_EXPIRED');
  return access;
}

/** A link; undefined where it leads to no chat any more. */
export async function knownChatlistLink(call: UserCall, slug: string): Promise<ChatlistAccess | undefined> {
  const { folders } = call.services.dialogSettings;
  const { userId } = call.caller;
  const link = await folders.chatlists.find(slug);
  if (link === undefined) return undefined;
  const shared = (await folders.filters(link.ownerId)).filters.find(({ id }) => id === link.filterId);
  const open = await openChats(call, link);
  if (shared === undefined || open.length === 0) return undefined;
  const { filters } = await folders.filters(userId);
  const own = link.ownerId === userId ? shared : filters.find(({ chatlist }) => chatlist?.slug === slug);
  return { link, shared, own, open };
}

/** The owner of a link may have lost the right since, and the caller may be banned. */
async function openChats(call: UserCall, { ownerId, peers }: ChatlistLink): Promise<ChatAccess[]> {
  const { chats } = call.services.messages;
  const nowS = nowSeconds(call.services.clock);
  const cards = await chats.findAll(peers);
  const open = await Promise.all(
    cards.map(async (card) => {
      if (hasChatFlag(card, ChatFlag.deactivated)) return [];
      const access = await standingIn(call, card);
      if (access.standing.isBanned) return [];
      const owner = standingOf(card, await chats.member(card.id, ownerId), ownerId, nowS);
      const isOpen = access.standing.isIn || card.username !== undefined || mayAsAdmin(owner, 'invite_users');
      return isOpen ? [access] : [];
    }),
  );
  return open.flat();
}

/**
 * The chats of a link that a client names.
 *
 * @throws FILTER_INCLUDE_EMPTY, FILTER_INCLUDE_TOO_MUCH, PEER_ID_INVALID
 */
export async function accessChosen(
  call: UserCall,
  { open }: ChatlistAccess,
  inputs: readonly Tl<'InputPeer'>[],
): Promise<ChatAccess[]> {
  if (inputs.length === 0) throw rpcError('FILTER_INCLUDE_EMPTY');
  if (inputs.length > call.services.dialogSettings.folderLimits.peersMax) throw rpcError('FILTER_INCLUDE_TOO_MUCH');
  const chosen = new Set(await Promise.all(inputs.map((input) => namedIn(call, input))));
  const accesses = open.filter(({ card }) => chosen.has(card.id));
  if (accesses.length < chosen.size) throw rpcError('PEER_ID_INVALID');
  return accesses;
}

/** Whoever has the link may name its private chats without having been in them. */
async function namedIn(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  if (input._ === 'inputPeerChat') return peerOfChat(input.chat_id as ChatId);
  return (await knownChannel(call, input, 'PEER_ID_INVALID')).card.id;
}

/**
 * The chats of a folder that a client names, those that the caller is in.
 *
 * @throws PEER_ID_INVALID where the folder does not hold one of them
 */
export async function accessToLeave(
  call: UserCall,
  { pinned, included }: DialogFilter,
  inputs: readonly Tl<'InputPeer'>[],
): Promise<ChatAccess[]> {
  if (inputs.length > call.services.dialogSettings.folderLimits.peersMax) throw rpcError('PEER_ID_INVALID');
  const held = new Set([...pinned, ...included].filter((peer) => peerKind(peer) !== 'user'));
  const chosen = [...new Set(await Promise.all(inputs.map((input) => namedIn(call, input))))];
  if (!chosen.every((peer) => held.has(peer))) throw rpcError('PEER_ID_INVALID');
  const cards = await call.services.messages.chats.findAll(chosen);
  const accesses = await Promise.all(cards.map((card) => standingIn(call, card)));
  return accesses.filter(({ standing }) => standing.isIn);
}
