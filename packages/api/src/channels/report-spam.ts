import { nowSeconds, rpcError } from '@suaka/domain';
import { accessAsAdmin, accessSupergroup } from '../access/access-chat-kind.ts';
import { accessParticipant } from '../access/access-participant.ts';
import { handler } from '../handler.ts';

/** Admins report what someone wrote in their supergroup. Source: core.telegram.org/method/channels.reportSpam */
export const reportChannelSpam = handler('channels.reportSpam', { lane: 2, allow: 'user' }, async (call, params) => {
  const { card } = accessAsAdmin(await accessSupergroup(call, params.channel));
  const { services, caller } = call;
  const { boxes, limits } = services.messages;
  const author = await accessParticipant(call, params.participant);
  if (params.id.length === 0 || params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const found = await boxes.messages(card.id, params.id);
  const messageIds = found.filter(({ content }) => content.authorId === author).map(({ id }) => id);
  if (messageIds.length === 0) throw rpcError('MESSAGE_ID_INVALID');
  await services.extras.store.addReport({
    reporter: caller.userId,
    about: 'messages',
    peerId: card.id,
    authorId: author,
    messageIds,
    reason: 'spam',
    comment: '',
    date: nowSeconds(services.clock),
  });
  return true;
});
