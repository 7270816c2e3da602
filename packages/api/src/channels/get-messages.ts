import { rpcError } from '@suaka/domain';
import { accessChannel, hiddenUntil } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { askedIds, renderFound } from '../messages/get-messages.ts';

/** Source: core.telegram.org/method/channels.getMessages */
export const getChannelMessages = handler('channels.getMessages', { lane: 2, allow: 'user' }, async (call, params) => {
  const { boxes, limits } = call.services.messages;
  if (params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const access = await accessChannel(call, params.channel);
  const boxId = access.card.id;
  const ids = await askedIds(call, boxId, params.id);
  const hidden = hiddenUntil(access);
  const messages = (await boxes.messages(boxId, ids)).filter(({ id }) => id > hidden);
  const found = await renderFound(call, ids, new Map(messages.map((message) => [message.id, message])));
  return {
    _: 'messages.channelMessages',
    pts: await boxes.head(boxId),
    count: ids.length,
    topics: [],
    ...found,
  };
});
