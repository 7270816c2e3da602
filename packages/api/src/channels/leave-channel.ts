import { leaveChat } from '@suaka/domain';
import { knownChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { changeUpdates } from './change-updates.ts';

/** Source: core.telegram.org/method/channels.leaveChannel */
export const leaveChannel = handler('channels.leaveChannel', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = await knownChannel(call, params.channel);
  const sent = await leaveChat(call.services.messages, { card, userId: call.caller.userId }, call.caller);
  return await changeUpdates(call, card.id, sent);
});
