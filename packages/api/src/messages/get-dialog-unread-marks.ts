import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDialogPeer } from '../render/state-event.ts';

/** Source: core.telegram.org/method/messages.getDialogUnreadMarks */
export const getDialogUnreadMarks = handler(
  'messages.getDialogUnreadMarks',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    if (params.parent_peer !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    return (await call.services.messages.dialogs.markedUnread(call.caller.userId)).map(renderDialogPeer);
  },
);
