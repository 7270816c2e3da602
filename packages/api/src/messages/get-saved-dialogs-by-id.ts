import { bringSavedUpToDate, rpcError } from '@suaka/domain';
import { accessSavedPeer } from '../access/access-saved-peer.ts';
import { handler } from '../handler.ts';
import { renderSavedDialogs } from '../render/saved-dialog.ts';

/** Source: core.telegram.org/method/messages.getSavedDialogsByID */
export const getSavedDialogsById = handler(
  'messages.getSavedDialogsByID',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    if (params.parent_peer !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { dialogSettings: parts, messages } = call.services;
    const { userId } = call.caller;
    if (params.ids.length === 0 || params.ids.length > messages.limits.pageMax) throw rpcError('PEER_ID_INVALID');
    const peers = await Promise.all(params.ids.map((input) => accessSavedPeer(call, input)));
    await bringSavedUpToDate(parts, userId);
    const dialogs = await parts.saved.get(userId, peers);
    return await renderSavedDialogs(userId, dialogs, dialogs.length, call.services);
  },
);
