import { deleteMessages as deleteFromBoxes } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderAffected } from '../render/affected.ts';

/** Source: core.telegram.org/method/messages.deleteMessages */
export const deleteMessages = handler('messages.deleteMessages', { lane: 1, allow: 'user' }, async (call, params) => {
  const deletion = { boxId: call.caller.userId, ids: params.id, revoke: params.revoke === true };
  return renderAffected(await deleteFromBoxes(call.services.messages, deletion, call.caller));
});
