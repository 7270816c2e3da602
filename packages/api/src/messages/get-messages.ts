import { rpcError, type BoxMessage, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler, type UserCall } from '../handler.ts';
import { loadFacts } from '../render/facts.ts';
import { peersOf, renderMessage } from '../render/message.ts';
import { renderPeers, type RenderedPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/messages.getMessages */
export const getMessages = handler('messages.getMessages', { lane: 2, allow: 'user' }, async (call, params) => {
  const { boxes, limits } = call.services.messages;
  const { userId } = call.caller;
  if (params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const ids = await askedIds(call, userId, params.id);
  const found = new Map((await boxes.messages(userId, ids)).map((message) => [message.id, message]));
  return { _: 'messages.messages', topics: [], ...(await renderFound(call, ids, found)) };
});

/** Messages in the order asked for, those that are not there as empty, with whomever they show. */
export async function renderFound(
  { caller, services }: UserCall,
  ids: readonly number[],
  found: ReadonlyMap<number, BoxMessage>,
): Promise<{ messages: Tl<'Message'>[] } & RenderedPeers> {
  const messages = [...found.values()];
  const facts = await loadFacts(services, caller.userId, messages);
  return {
    messages: ids.map((id) => {
      const message = found.get(id);
      return message === undefined ? { _: 'messageEmpty', id } : renderMessage(message, facts);
    }),
    ...(await renderPeers(services, caller.userId, peersOf(messages, facts))),
  };
}

/** The ids in a box of what is asked for, with 0 for what an answer does not lead to. */
export async function askedIds(
  call: UserCall,
  boxId: PeerId,
  inputs: readonly Tl<'InputMessage'>[],
): Promise<number[]> {
  const answers = inputs.flatMap((input) => (input._ === 'inputMessageReplyTo' ? [input.id] : []));
  const { boxes } = call.services.messages;
  const answering = answers.length === 0 ? [] : await boxes.messages(boxId, answers);
  const answered = new Map(answering.map(({ id, replyToId }) => [id, replyToId]));
  return inputs.map((input) => {
    if (input._ === 'inputMessageID') return input.id;
    return input._ === 'inputMessageReplyTo' ? (answered.get(input.id) ?? 0) : 0;
  });
}
