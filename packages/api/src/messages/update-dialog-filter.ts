import { putFilter, removeFilter } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readDialogFilter } from '../input/dialog-filter.ts';

/** Source: core.telegram.org/method/messages.updateDialogFilter */
export const updateDialogFilter = handler(
  'messages.updateDialogFilter',
  { lane: 1, allow: 'user' },
  async (call, { id, filter: input }) => {
    const { dialogSettings: parts } = call.services;
    const { userId } = call.caller;
    if (input === undefined) {
      await removeFilter(parts, userId, id, call.caller);
      return true;
    }
    const { filters } = await parts.folders.filters(userId);
    const known = filters.find((filter) => filter.id === id);
    await putFilter(parts, userId, await readDialogFilter(call, id, input, known), call.caller);
    return true;
  },
);
