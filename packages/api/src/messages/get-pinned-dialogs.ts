import { currentState, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDialogs } from '../render/dialog.ts';
import { renderState } from '../render/updates-state.ts';
import { archiveFolder } from './get-dialogs.ts';

/** Source: core.telegram.org/method/messages.getPinnedDialogs */
export const getPinnedDialogs = handler(
  'messages.getPinnedDialogs',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    if (params.folder_id !== 0 && params.folder_id !== archiveFolder) throw rpcError('FOLDER_ID_INVALID');
    const { messages: parts } = call.services;
    const { userId } = call.caller;
    const state = await currentState(parts, userId);
    const pinned = params.folder_id === archiveFolder ? [] : await parts.dialogs.pinned(userId);
    const dialogs = await parts.dialogs.get(userId, pinned);
    return {
      _: 'messages.peerDialogs',
      ...(await renderDialogs(userId, dialogs, call.services)),
      state: renderState(state, state.unreadCount),
    };
  },
);
