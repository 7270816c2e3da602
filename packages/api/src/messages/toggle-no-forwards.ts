import { ChatFlag, rpcError } from '@suaka/domain';
import { accessAsMember, accessChat } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { isChatInput } from '../access/access-peer.ts';
import { flagPatch, setOf } from '../channels/set-of.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.toggleNoForwards */
export const toggleNoForwards = handler(
  'messages.toggleNoForwards',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (!isChatInput(params.peer) || params.request_msg_id !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { card } = accessAsCreator(accessAsMember(await accessChat(call, params.peer)));
    return await setOf(call, card, flagPatch(ChatFlag.noForwards, params.enabled));
  },
);
