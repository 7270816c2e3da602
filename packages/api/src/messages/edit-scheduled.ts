import { editScheduled as edit, nowSeconds, rpcError } from '@suaka/domain';
import type { Params, TlOf } from '@suaka/tl';
import { accessPeerToWrite } from '../access/access-peer.ts';
import type { UserCall } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { readScheduleDate } from '../input/schedule-date.ts';
import { renderUpdates } from '../render/events.ts';
import { newScheduledUpdate } from '../render/scheduled.ts';

/**
 * messages.editMessage with a schedule_date: the id is one of a message that waits. A date that is near leaves the
 * message to the job, which sends it within moments.
 */
export async function editScheduled(call: UserCall, params: Params<'messages.editMessage'>): Promise<TlOf<'updates'>> {
  const { messages: parts, clock } = call.services;
  const { userId } = call.caller;
  if (params.media !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const peerId = await accessPeerToWrite(call, params.peer);
  const dueAt = (await readScheduleDate(call, peerId, params)) ?? nowSeconds(clock);
  const entities = await readEntities(call, params.entities);
  const wanted = { ownerId: userId, peerId, id: params.id, text: params.message, entities, dueAt };
  const edited = await edit(parts, wanted, call.caller);
  const update = await newScheduledUpdate(call.services, userId, edited);
  return await renderUpdates(userId, userId, [], call.services, { updates: [update], peers: [peerId, userId] });
}
