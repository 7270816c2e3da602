import { checkedReaction, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readReaction } from '../input/reaction.ts';

/** What a double tap reacts with; help.getConfig tells it to the caller's devices. Source: core.telegram.org/method/messages.setDefaultReaction */
export const setDefaultReaction = handler(
  'messages.setDefaultReaction',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const emoji = readReaction(params.reaction);
    if (emoji === undefined) throw rpcError('REACTION_INVALID');
    await call.services.messages.facts.reactions.setDefault(call.caller.userId, checkedReaction(emoji, undefined));
    return true;
  },
);
