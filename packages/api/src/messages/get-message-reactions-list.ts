import { checkedReaction, pageLength, rpcError, type Reacted, type UserId } from '@suaka/domain';
import { accessShownMessage } from '../access/access-shown-message.ts';
import { handler } from '../handler.ts';
import { readReaction } from '../input/reaction.ts';
import { canSeeList, renderPeerReaction } from '../render/facts/reactions.ts';
import { renderPeers } from '../render/peers.ts';

/** Who reacted to a message, the last first. Source: core.telegram.org/method/messages.getMessageReactionsList */
export const getMessageReactionsList = handler(
  'messages.getMessageReactionsList',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { userId } = call.caller;
    const { facts, limits } = call.services.messages;
    const message = await accessShownMessage(call, params.peer, params.id);
    // Of a post nobody is told who reacted to it.
    if (!canSeeList(message)) throw rpcError('BROADCAST_FORBIDDEN');
    const { seq, authorId } = message.content;
    const only = params.reaction && readReaction(params.reaction);
    const limit = pageLength(limits, params.limit);
    const { reactions, count } = await facts.reactions.list({
      seq,
      emoji: only === undefined ? undefined : checkedReaction(only, undefined),
      before: readOffset(params.offset),
      limit,
    });
    const last = reactions.length < limit ? undefined : reactions.at(-1);
    return {
      _: 'messages.messageReactionsList',
      count,
      reactions: reactions.map((reacted) => renderPeerReaction(reacted, userId, authorId)),
      ...(await renderPeers(
        call.services,
        userId,
        reactions.map((reacted) => reacted.userId),
      )),
      next_offset: last && offsetOf(last),
    };
  },
);

/** Where the next page begins: after this reaction. */
const offsetOf = ({ date, userId, emoji }: Reacted): string => `${date}.${userId}.${emoji}`;

function readOffset(offset: string | undefined): Pick<Reacted, 'date' | 'userId' | 'emoji'> | undefined {
  if (offset === undefined || offset === '') return undefined;
  const [, date, userId, emoji] = /^(\d{1,10})\.(\d{1,15})\.(.+)$/u.exec(offset) ?? [];
  if (emoji === undefined) throw rpcError('OFFSET_INVALID');
  return { date: Number(date), userId: Number(userId) as UserId, emoji };
}
