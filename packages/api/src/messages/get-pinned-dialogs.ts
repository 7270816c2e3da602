import { archiveFolder, checkedFolder, currentState } from '@suaka/domain';
import { handler } from '../handler.ts';
import { archiveOf } from '../render/archive.ts';
import { renderDialogs } from '../render/dialog.ts';
import { renderState } from '../render/updates-state.ts';

/** The archive is pinned above the chats that are. Source: core.telegram.org/method/messages.getPinnedDialogs */
export const getPinnedDialogs = handler(
  'messages.getPinnedDialogs',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { messages: parts } = call.services;
    const { userId } = call.caller;
    const folderId = checkedFolder(params.folder_id);
    const state = await currentState(parts, userId);
    const dialogs = await parts.dialogs.get(userId, await parts.dialogs.pinned(userId, folderId));
    const archive = folderId === archiveFolder ? undefined : await archiveOf(call.services, userId);
    return {
      _: 'messages.peerDialogs',
      ...(await renderDialogs(userId, dialogs, call.services, archive)),
      state: renderState(state, state.unreadCount),
    };
  },
);
