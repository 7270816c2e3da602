import { editText, rpcError } from '@suaka/domain';
import { accessOwnMessage } from '../access/access-message.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.editMessage */
export const editMessage = handler('messages.editMessage', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.media !== undefined || params.schedule_date !== undefined || params.rich_message !== undefined) {
    throw rpcError('METHOD_NOT_IMPLEMENTED');
  }
  const message = await accessOwnMessage(call, await accessPeer(call, params.peer), params.id);
  const edit = { message, text: params.message ?? '', entities: await readEntities(call, params.entities) };
  const events = await editText(call.services.messages, edit, call.caller);
  return await renderUpdates(call.caller.userId, message.boxId, events, call.services);
});
