import { pageLength } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** Source: core.telegram.org/method/messages.getHistory */
export const getHistory = handler('messages.getHistory', { lane: 2, allow: 'user' }, async (call, params) => {
  const { boxes, limits } = call.services.messages;
  const { userId } = call.caller;
  const history = await boxes.history({
    boxId: userId,
    peerId: await accessPeer(call, params.peer),
    offsetId: params.offset_id,
    offsetDate: params.offset_date,
    addOffset: params.add_offset,
    limit: pageLength(limits, params.limit),
    maxId: params.max_id,
    minId: params.min_id,
  });
  return await renderMessagesPage(userId, history, call.services);
});
