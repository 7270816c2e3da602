import { clearAllDrafts as takeDrafts } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.clearAllDrafts */
export const clearAllDrafts = handler('messages.clearAllDrafts', { lane: 1, allow: 'user' }, async (call) => {
  await takeDrafts(call.services.messages, call.caller.userId, call.caller);
  return true;
});
