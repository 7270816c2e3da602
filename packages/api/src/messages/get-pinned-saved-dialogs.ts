import { bringSavedUpToDate } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSavedDialogs } from '../render/saved-dialog.ts';

/** Source: core.telegram.org/method/messages.getPinnedSavedDialogs */
export const getPinnedSavedDialogs = handler(
  'messages.getPinnedSavedDialogs',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { dialogSettings: parts } = call.services;
    const { userId } = call.caller;
    await bringSavedUpToDate(parts, userId);
    const dialogs = await parts.saved.get(userId, await parts.saved.pinned(userId));
    return await renderSavedDialogs(userId, dialogs, dialogs.length, call.services);
  },
);
