import { bringSavedUpToDate, pageLength, rpcError } from '@suaka/domain';
import { accessSavedPeer } from '../access/access-saved-peer.ts';
import { handler } from '../handler.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** Source: core.telegram.org/method/messages.getSavedHistory */
export const getSavedHistory = handler('messages.getSavedHistory', { lane: 2, allow: 'user' }, async (call, params) => {
  if (params.parent_peer !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const { dialogSettings: parts, messages } = call.services;
  const { userId } = call.caller;
  const peerId = await accessSavedPeer(call, params.peer);
  await bringSavedUpToDate(parts, userId);
  const history = await parts.saved.history({
    boxId: userId,
    peerId,
    offsetId: params.offset_id,
    offsetDate: params.offset_date,
    addOffset: params.add_offset,
    limit: pageLength(messages.limits, params.limit),
    maxId: params.max_id,
    minId: params.min_id,
  });
  return await renderMessagesPage(userId, history, call.services);
});
