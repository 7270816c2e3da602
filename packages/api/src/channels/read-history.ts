import { readChannel } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.readHistory */
export const readChannelHistory = handler('channels.readHistory', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsMember(await accessChannel(call, params.channel));
  const reading = { userId: call.caller.userId, channelId: card.id, maxId: Math.max(params.max_id, 0) };
  await readChannel(call.services.messages, reading, call.caller);
  return true;
});
