import { bringSavedUpToDate, pageLength, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSavedDialogs } from '../render/saved-dialog.ts';

/**
 * Answers in full, whatever hash the client sends, as getDialogs does.
 * Source: core.telegram.org/method/messages.getSavedDialogs
 */
export const getSavedDialogs = handler('messages.getSavedDialogs', { lane: 2, allow: 'user' }, async (call, params) => {
  // No channel has direct messages yet.
  if (params.parent_peer !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const { dialogSettings: parts, messages } = call.services;
  const { userId } = call.caller;
  await bringSavedUpToDate(parts, userId);
  const { dialogs, count } = await parts.saved.list({
    ownerId: userId,
    beforeId: Math.max(params.offset_id, 0),
    beforeDate: Math.max(params.offset_date, 0),
    excludePinned: params.exclude_pinned === true,
    limit: pageLength(messages.limits, params.limit),
  });
  return await renderSavedDialogs(userId, dialogs, count, call.services);
});
