import { endChat } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { changeUpdates } from './change-updates.ts';

/** Source: core.telegram.org/method/channels.deleteChannel */
export const deleteChannel = handler('channels.deleteChannel', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsCreator(accessAsMember(await accessChannel(call, params.channel)));
  await endChat(call.services.messages, { card, actorId: call.caller.userId }, call.caller);
  return await changeUpdates(call, card.id, undefined);
});
