import { handler } from '../handler.ts';
import { renderFilters } from '../render/folder.ts';

/** Source: core.telegram.org/method/messages.getDialogFilters */
export const getDialogFilters = handler('messages.getDialogFilters', { lane: 2, allow: 'user' }, async (call) => {
  const filters = await call.services.dialogSettings.folders.filters(call.caller.userId);
  return {
    _: 'messages.dialogFilters',
    tags_enabled: filters.areTagsShown || undefined,
    filters: await renderFilters(call.services, filters),
  };
});
