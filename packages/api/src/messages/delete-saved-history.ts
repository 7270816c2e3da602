import { deleteSavedHistory as deleteSaved, rpcError } from '@suaka/domain';
import { accessSavedPeer } from '../access/access-saved-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteSavedHistory */
export const deleteSavedHistory = handler(
  'messages.deleteSavedHistory',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.parent_peer !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { dialogSettings, messages } = call.services;
    const deletion = {
      ownerId: call.caller.userId,
      peerId: await accessSavedPeer(call, params.peer),
      maxId: Math.max(params.max_id, 0),
      minDate: params.min_date ?? 0,
      maxDate: params.max_date ?? 0,
    };
    const { boxes, limits } = messages;
    const { pts, ptsCount, offset } = await deleteSaved({ ...dialogSettings, boxes, limits }, deletion, call.caller);
    return { _: 'messages.affectedHistory', pts, pts_count: ptsCount, offset };
  },
);
