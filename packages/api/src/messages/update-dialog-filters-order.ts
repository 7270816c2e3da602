import { orderFilters } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.updateDialogFiltersOrder */
export const updateDialogFiltersOrder = handler(
  'messages.updateDialogFiltersOrder',
  { lane: 1, allow: 'user' },
  async (call, { order }) => {
    await orderFilters(call.services.dialogSettings, call.caller.userId, order, call.caller);
    return true;
  },
);
