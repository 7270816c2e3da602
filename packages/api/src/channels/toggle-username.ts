import { rpcError, toggleChannelName } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.toggleUsername */
export const toggleUsername = handler('channels.toggleUsername', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsCreator(accessAsMember(await accessChannel(call, params.channel)));
  const own = card.username ?? card.heldUsername;
  if (own?.toLowerCase() !== params.username.toLowerCase()) throw rpcError('USERNAME_INVALID');
  const toggling = { card, actorId: call.caller.userId, isActive: params.active };
  await toggleChannelName(call.services.messages, toggling, call.caller);
  return true;
});
