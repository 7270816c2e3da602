import { currentState } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderState } from '../render/updates-state.ts';

/** Source: core.telegram.org/method/updates.getState */
export const getState = handler('updates.getState', { lane: 2, allow: 'user' }, async (call) => {
  const state = await currentState(call.services.messages, call.caller.userId);
  return renderState(state, state.unreadCount);
});
