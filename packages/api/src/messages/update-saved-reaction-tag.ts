import { nameTag, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readReaction } from '../input/reaction.ts';

/** Source: core.telegram.org/method/messages.updateSavedReactionTag */
export const updateSavedReactionTag = handler(
  'messages.updateSavedReactionTag',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const emoji = readReaction(params.reaction);
    if (emoji === undefined) throw rpcError('REACTION_INVALID');
    const named = { ownerId: call.caller.userId, emoji, title: params.title };
    await nameTag(call.services.messages, named, call.caller);
    return true;
  },
);
