import { takeBackReactions } from '@suaka/domain';
import { accessToModerate } from '../access/access-to-moderate.ts';
import { accessParticipant } from '../access/access-participant.ts';
import { accessShownMessage } from '../access/access-shown-message.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.deleteParticipantReaction */
export const deleteParticipantReaction = handler(
  'messages.deleteParticipantReaction',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    await accessToModerate(call, params.peer);
    const { boxId, id } = await accessShownMessage(call, params.peer, params.msg_id);
    const userId = await accessParticipant(call, params.participant);
    const events = await takeBackReactions(call.services.messages, { boxId, id, userId }, call.caller);
    return await renderUpdates(call.caller.userId, boxId, events, call.services);
  },
);
