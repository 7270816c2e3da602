import { deleteAllOf } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { accessParticipant } from '../access/access-participant.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.deleteParticipantHistory */
export const deleteParticipantHistory = handler(
  'channels.deleteParticipantHistory',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(await accessSupergroup(call, params.channel), 'delete_messages');
    const authorId = await accessParticipant(call, params.participant);
    const deletion = { boxId: card.id, peerId: card.id, authorId, actorId: call.caller.userId };
    const { pts, ptsCount, isMoreLeft } = await deleteAllOf(call.services.messages, deletion, call.caller);
    return { _: 'messages.affectedHistory', pts, pts_count: ptsCount, offset: isMoreLeft ? 1 : 0 };
  },
);
