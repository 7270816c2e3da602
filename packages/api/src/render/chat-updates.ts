import {
  channelOfPeer,
  chatOfPeer,
  peerKind,
  type ChatCard,
  type Member,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderPeer } from './peer.ts';

type Needed = Pick<Services, 'messages'>;

/** That a group or channel changed, or what the viewer is in it; undefined where it is gone. */
export async function chatUpdate(services: Needed, viewer: UserId, chatId: PeerId): Promise<Tl<'Update'> | undefined> {
  if (peerKind(chatId) === 'channel') return { _: 'updateChannel', channel_id: channelOfPeer(chatId) };
  const card = await services.messages.chats.find(chatId);
  if (card === undefined) return undefined;
  return { _: 'updateChatParticipants', participants: await renderParticipants(services, viewer, card) };
}

/** How many ask to be let into a chat, for those who may answer. */
export async function joinRequestsUpdate({ messages }: Needed, chatId: PeerId): Promise<Tl<'Update'>> {
  const { count, recent } = await messages.chatStore.invites.pending(chatId);
  return {
    _: 'updatePendingJoinRequests',
    peer: renderPeer(chatId),
    requests_pending: count,
    recent_requesters: [...recent],
  };
}

/** Who is in a basic group, for those who are in it. Source: core.telegram.org/constructor/chatParticipants */
export async function renderParticipants(
  { messages: { chats, chatStore, chatLimits } }: Needed,
  viewer: UserId,
  card: ChatCard,
): Promise<Tl<'ChatParticipants'>> {
  const chat_id = chatOfPeer(card.id);
  const own = await chats.member(card.id, viewer);
  if (own?.isIn !== true) return { _: 'chatParticipantsForbidden', chat_id };
  const { members } = await chatStore.list({
    chatId: card.id,
    kind: 'recent',
    query: '',
    offset: 0,
    limit: chatLimits.basicMembersMax,
  });
  const participants = members.map((member) => renderParticipant(card, member));
  return { _: 'chatParticipants', chat_id, participants, version: card.version };
}

export function renderParticipant(card: ChatCard, member: Member): Tl<'ChatParticipant'> {
  const { userId: user_id, joinedAt: date } = member;
  const rank = member.rank === '' ? undefined : member.rank;
  if (user_id === card.creatorId) return { _: 'chatParticipantCreator', user_id, rank };
  const inviter_id = member.inviterId ?? card.creatorId;
  if (member.adminRights !== undefined) return { _: 'chatParticipantAdmin', user_id, inviter_id, date, rank };
  return { _: 'chatParticipant', user_id, inviter_id, date, rank };
}
