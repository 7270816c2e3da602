import type { Tl } from '../../types.ts';
import { up } from './up.ts';

/** Replies were a message id, and a topic's id beside it since topics came. */
function replyTo(messageId: number | undefined, topicId?: number): Tl<'InputReplyTo'> | undefined {
  const id = messageId ?? topicId;
  return id === undefined ? undefined : { _: 'inputReplyToMessage', reply_to_msg_id: id, top_msg_id: topicId };
}

export const replies = [
  up(['messages.sendMessage#d9d75a4'], ({ reply_to_msg_id: id, ...rest }) => ({ ...rest, reply_to: replyTo(id) })),
  up(['messages.sendMessage#1cc20387'], ({ reply_to_msg_id: id, top_msg_id: topic, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id, topic),
  })),
  up(['messages.sendMedia#e25ff8e0'], ({ reply_to_msg_id: id, ...rest }) => ({ ...rest, reply_to: replyTo(id) })),
  up(['messages.sendMedia#7547c966'], ({ reply_to_msg_id: id, top_msg_id: topic, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id, topic),
  })),
  up(['messages.sendMultiMedia#f803138f'], ({ reply_to_msg_id: id, ...rest }) => ({ ...rest, reply_to: replyTo(id) })),
  up(['messages.sendMultiMedia#b6f11a1c'], ({ reply_to_msg_id: id, top_msg_id: topic, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id, topic),
  })),
  up(['messages.sendInlineBotResult#7aa11297'], ({ reply_to_msg_id: id, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id),
  })),
  up(['messages.sendInlineBotResult#d3fbdccb'], ({ reply_to_msg_id: id, top_msg_id: topic, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id, topic),
  })),
  up(['messages.saveDraft#bc39e14b'], ({ reply_to_msg_id: id, ...rest }) => ({ ...rest, reply_to: replyTo(id) })),
  up(['messages.saveDraft#b4331e3f'], ({ reply_to_msg_id: id, top_msg_id: topic, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id, topic),
  })),
  up(['messages.sendScreenshotNotification#c97df020'], ({ reply_to_msg_id: id, ...rest }) => ({
    ...rest,
    reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: id },
  })),
  up(['messages.prolongWebView#ea5fbcce', 'messages.requestWebView#fc87a53c'], ({ reply_to_msg_id: id, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id),
  })),
  // Clients said on which platform they run only from layer 145 on.
  up(['messages.requestWebView#91b15831'], ({ reply_to_msg_id: id, ...rest }) => ({
    ...rest,
    reply_to: replyTo(id),
    platform: '',
  })),
  up(
    ['messages.prolongWebView#7ff34309', 'messages.requestWebView#178b480b'],
    ({ reply_to_msg_id: id, top_msg_id: topic, ...rest }) => ({ ...rest, reply_to: replyTo(id, topic) }),
  ),
];
