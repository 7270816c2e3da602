import { showFilterTags } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.toggleDialogFilterTags */
export const toggleDialogFilterTags = handler(
  'messages.toggleDialogFilterTags',
  { lane: 1, allow: 'user' },
  async (call, { enabled }) => {
    await showFilterTags(call.services.dialogSettings, call.caller.userId, enabled, call.caller);
    return true;
  },
);
