import { nameChannel } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.updateUsername */
export const updateUsername = handler('channels.updateUsername', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsCreator(accessAsMember(await accessChannel(call, params.channel)));
  const naming = { card, actorId: call.caller.userId, username: params.username };
  await nameChannel(call.services.messages, naming, call.caller);
  return true;
});
