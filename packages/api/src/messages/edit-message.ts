import { editText, rpcError } from '@suaka/domain';
import { accessPeerToSend } from '../access/access-media.ts';
import { accessEditableMessage } from '../access/access-message.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readEditedMedia } from '../input/edited-media.ts';
import { readEntities } from '../input/entities.ts';
import { closePoll } from './close-poll.ts';
import { editScheduled } from './edit-scheduled.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.editMessage */
export const editMessage = handler('messages.editMessage', { lane: 1, allow: 'user' }, async (call, params) => {
  const isScheduledMedia = params.media !== undefined && params.schedule_date !== undefined;
  if (isScheduledMedia || params.rich_message !== undefined) {
    throw rpcError('METHOD_NOT_IMPLEMENTED');
  }
  if (params.schedule_date !== undefined) return await editScheduled(call, params);
  if (params.media?._ === 'inputMediaPoll') return await closePoll(call, params);
  const message = await accessEditableMessage(call, await accessPeer(call, params.peer), params.id);
  const media = await readEditedMedia(call, message, params.media);
  if (media !== undefined) await accessPeerToSend(call, params.peer, media);
  // A text that is not named stays, but then something else has to change.
  const text = params.message ?? (media === undefined ? '' : undefined);
  const edit = {
    message,
    actorId: call.caller.userId,
    text,
    media,
    entities: await readEntities(call, params.entities),
  };
  const events = await editText(call.services.messages, edit, call.caller);
  return await renderUpdates(call.caller.userId, message.boxId, events, call.services);
});
