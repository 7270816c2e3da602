import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';
import { membersMaxOf } from './chat-limits.ts';
import type { Invite } from './invite.ts';
import { isUsable } from './invite.ts';
import { chatKind } from './join-chat.ts';
import { serviceMessage } from './service-message.ts';
import { tellChanged, tellRequests } from './tell-changed.ts';

/**
 * The chat that a link leads into.
 *
 * @throws INVITE_HASH_EMPTY, INVITE_HASH_EXPIRED
 */
export async function openInvite(
  { chatStore, chats, clock }: MessageParts,
  hash: string,
): Promise<{ readonly invite: Invite; readonly card: ChatCard }> {
  if (hash === '') throw rpcError('INVITE_HASH_EMPTY');
  const invite = await chatStore.invites.find(hash);
  const card = invite && (await chats.find(invite.chatId));
  if (invite === undefined || card === undefined || hasChatFlag(card, ChatFlag.deactivated)) {
    throw rpcError('INVITE_HASH_EXPIRED');
  }
  if (!isUsable(invite, nowSeconds(clock))) throw rpcError('INVITE_HASH_EXPIRED');
  return { invite, card };
}

/**
 * Comes in by a link.
 *
 * @throws INVITE_REQUEST_SENT where an admin has to say yes, which is asked for; INVITE_HASH_EXPIRED,
 * USER_ALREADY_PARTICIPANT, USER_KICKED, USERS_TOO_MUCH, CHANNELS_TOO_MUCH
 * Source: core.telegram.org/method/messages.importChatInvite
 */
export async function importInvite(
  parts: MessageParts,
  hash: string,
  userId: UserId,
  origin: Origin,
): Promise<{ readonly card: ChatCard; readonly sent: Sent | undefined }> {
  const { invite, card } = await openInvite(parts, hash);
  const nowS = nowSeconds(parts.clock);
  const kind = chatKind(card);
  const action = { kind: 'chatJoinedByLink', inviterId: invite.adminId } as const;
  const message = kind === 'broadcast' ? undefined : serviceMessage(card, userId, action, nowS);
  const imported = await parts.chatStore.invites.import({
    hash,
    userId,
    nowS,
    membersMax: membersMaxOf(parts.chatLimits, kind),
    chatsOfUserMax: parts.chatLimits.chatsOfUserMax,
    message,
  });
  if (imported.kind === 'requested') {
    tellRequests(parts, imported.requests, origin);
    throw rpcError('INVITE_REQUEST_SENT');
  }
  return { card, sent: await tellChanged(parts, imported.changed, message, origin) };
}

/**
 * Asks to be let into a public chat.
 *
 * @throws INVITE_REQUEST_SENT always: an admin has to say yes
 */
export async function requestToJoin(
  parts: MessageParts,
  card: ChatCard,
  userId: UserId,
  origin: Origin,
): Promise<never> {
  await askToJoin(parts, card, userId, origin);
  throw rpcError('INVITE_REQUEST_SENT');
}

/** Asks the admins of a chat to be let in. */
export async function askToJoin(parts: MessageParts, card: ChatCard, userId: UserId, origin: Origin): Promise<void> {
  const request = { chatId: card.id, userId, nowS: nowSeconds(parts.clock) };
  tellRequests(parts, await parts.chatStore.invites.request(request), origin);
}
