import { ChatFlag, hasChatFlag, joinChat, requestToJoin, rpcError } from '@suaka/domain';
import { accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { changeUpdates } from './change-updates.ts';

/** Source: core.telegram.org/method/channels.joinChannel */
export const joinChannel = handler('channels.joinChannel', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card, standing } = await accessChannel(call, params.channel);
  if (standing.isIn) throw rpcError('USER_ALREADY_PARTICIPANT');
  const { userId } = call.caller;
  const { messages } = call.services;
  if (hasChatFlag(card, ChatFlag.joinRequest) && card.creatorId !== userId) {
    await requestToJoin(messages, card, userId, call.caller);
  }
  const joining = {
    card,
    userIds: [userId],
    inviterId: undefined,
    viaRequest: false,
    action: { kind: 'chatAddUser', users: [userId] } as const,
    actorId: userId,
  };
  const sent = await joinChat(messages, joining, call.caller);
  return { _: 'messages.chatInviteJoinResultOk', updates: await changeUpdates(call, card.id, sent) };
});
