import { toggleChannelName } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.deactivateAllUsernames */
export const deactivateAllUsernames = handler(
  'channels.deactivateAllUsernames',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAsCreator(accessAsMember(await accessChannel(call, params.channel)));
    const toggling = { card, actorId: call.caller.userId, isActive: false };
    await toggleChannelName(call.services.messages, toggling, call.caller);
    return true;
  },
);
