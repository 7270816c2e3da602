import { boxOf, takeBackAllReactions } from '@suaka/domain';
import { accessToModerate } from '../access/access-to-moderate.ts';
import { accessParticipant } from '../access/access-participant.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteParticipantReactions */
export const deleteParticipantReactions = handler(
  'messages.deleteParticipantReactions',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = await accessToModerate(call, params.peer);
    const userId = await accessParticipant(call, params.participant);
    const boxId = boxOf(call.caller.userId, card.id);
    await takeBackAllReactions(call.services.messages, { boxId, peerId: card.id, userId });
    return true;
  },
);
