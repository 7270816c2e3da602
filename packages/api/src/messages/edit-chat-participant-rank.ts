import { changeMember, checkedRank } from '@suaka/domain';
import { accessAsMember, accessChat } from '../access/access-chat.ts';
import { accessUserPeer } from '../access/access-user.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.editChatParticipantRank */
export const editChatParticipantRank = handler(
  'messages.editChatParticipantRank',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAsMember(await accessChat(call, params.peer));
    const { messages } = call.services;
    const { id: userId } = await accessUserPeer(call, params.participant);
    const edit = { kind: 'rank', rank: checkedRank(params.rank, messages.chatLimits) } as const;
    const sent = await changeMember(messages, { card, actorId: call.caller.userId, userId, edit }, call.caller);
    return await changeUpdates(call, card.id, sent);
  },
);
