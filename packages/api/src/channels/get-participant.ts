import { nowSeconds, rpcError } from '@suaka/domain';
import { accessChannel } from '../access/access-chat.ts';
import { accessParticipant } from '../access/access-participant.ts';
import { handler } from '../handler.ts';
import { maySeeMembers } from '../render/chat-full.ts';
import { peersOfMembers, renderChannelParticipant } from '../render/participant.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/channels.getParticipant */
export const getParticipant = handler('channels.getParticipant', { lane: 2, allow: 'user' }, async (call, params) => {
  const access = await accessChannel(call, params.channel);
  const { card } = access;
  const { caller, services } = call;
  const userId = await accessParticipant(call, params.participant);
  const member = await services.messages.chats.member(card.id, userId);
  const isKnown = member !== undefined && (member.isIn || member.bannedRights !== 0 || access.standing.isAdmin);
  if (!isKnown) throw rpcError('USER_NOT_PARTICIPANT');
  // Where members do not see each other, they see themselves and the admins.
  const isOpen = userId === caller.userId || member.adminRights !== undefined || userId === card.creatorId;
  if (!isOpen && !maySeeMembers(access)) throw rpcError('CHAT_ADMIN_REQUIRED');
  const sight = { viewer: caller.userId, nowS: nowSeconds(services.clock) };
  return {
    _: 'channels.channelParticipant',
    participant: renderChannelParticipant(card, member, sight),
    ...(await renderPeers(services, caller.userId, [card.id, ...peersOfMembers([member])])),
  };
});
