import { rpcError, type BoxMessage } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler, type UserCall } from '../handler.ts';
import { peopleOf, renderMessage } from '../render/message.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getMessages */
export const getMessages = handler('messages.getMessages', { lane: 2, allow: 'user' }, async (call, params) => {
  const { boxes, limits } = call.services.messages;
  const { userId } = call.caller;
  if (params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const ids = await askedIds(call, params.id);
  const found = new Map((await boxes.messages(userId, ids)).map((message) => [message.id, message]));
  const messages = [...found.values()];
  return {
    _: 'messages.messages',
    messages: ids.map((id) => renderFound(id, found.get(id))),
    topics: [],
    chats: [],
    users: await renderUsers(call.services, userId, peopleOf(messages)),
  };
});

const renderFound = (id: number, message: BoxMessage | undefined): Tl<'Message'> =>
  message === undefined ? { _: 'messageEmpty', id } : renderMessage(message);

/** The ids of what is asked for, with 0 for what an answer does not lead to. */
async function askedIds(call: UserCall, inputs: readonly Tl<'InputMessage'>[]): Promise<number[]> {
  const answers = inputs.flatMap((input) => (input._ === 'inputMessageReplyTo' ? [input.id] : []));
  const { boxes } = call.services.messages;
  const answering = answers.length === 0 ? [] : await boxes.messages(call.caller.userId, answers);
  const answered = new Map(answering.map(({ id, replyToId }) => [id, replyToId]));
  return inputs.map((input) => {
    if (input._ === 'inputMessageID') return input.id;
    return input._ === 'inputMessageReplyTo' ? (answered.get(input.id) ?? 0) : 0;
  });
}
