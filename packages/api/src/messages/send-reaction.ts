import { sendReaction as send } from '@suaka/domain';
import { accessToReact } from '../access/access-to-react.ts';
import { handler } from '../handler.ts';
import { readReaction } from '../input/reaction.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.sendReaction */
export const sendReaction = handler('messages.sendReaction', { lane: 1, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  const { message, allowed } = await accessToReact(call, params.peer, params.msg_id);
  const events = await send(
    call.services.messages,
    {
      userId,
      message,
      emoji: (params.reaction ?? []).flatMap((reaction) => readReaction(reaction) ?? []),
      isBig: params.big === true,
      addToRecent: params.add_to_recent === true,
      allowed,
    },
    call.caller,
  );
  return await renderUpdates(userId, message.boxId, events, call.services);
});
